package gradiscope.ui.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradiscope.experiment.Catalog;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.ExperimentJson;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Message;
import gradiscope.figure.Toolkit;
import gradiscope.live.HandClock;
import gradiscope.live.Session;
import gradiscope.network.layer.Dense;
import gradiscope.network.layer.Initialisation;
import gradiscope.network.layer.Relu;
import gradiscope.probe.catalog.Families;
import gradiscope.ui.part.Context;
import gradiscope.ui.text.Language;
import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Theme;
import gradiscope.ui.theme.Themes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

final class PropertyFormTest {
    private static final Catalog CATALOG = Families.catalog();
    private static final Dense DENSE = new Dense("a", 16, true, Initialisation.HE_NORMAL, 1, 0);

    private final List<Change> changes = new ArrayList<>();

    private static Context context(Language language, Session session) {
        Themes themes = new Themes(new SimpleObjectProperty<>(Theme.LIGHT));
        return new Context(session, CATALOG, Words.in(language), themes);
    }

    private static Experiment experiment() {
        return new ExperimentJson(CATALOG).read("x", """
            {"gradiscope": 1, "data": {"source": "circles"}, "network": {"layers": ["dense"]}}\
            """);
    }

    /// Runs on the toolkit's thread, with a context of a language.
    private static void on(Language language, Consumer<Context> work) {
        Toolkit.offScreen().call(() -> {
            try (Session session =
                    new Session(experiment(), Path.of(""), false, 1 << 20, Runnable::run, new HandClock())) {
                work.accept(context(language, session));
            }
            return true;
        });
    }

    private void with(Record value, Consumer<PropertyForm> work) {
        on(Language.ENGLISH, context -> {
            PropertyForm form = new PropertyForm(context, value, changes::add);
            Stage stage = new Stage();
            Scene scene = new Scene(form.node(), 320, 600);
            context.themes().dress(scene);
            stage.setScene(scene);
            stage.show();
            work.accept(form);
            stage.close();
        });
    }

    private static <C extends Control> C control(PropertyForm form, Class<C> type, String title) {
        return form.node().lookupAll("*").stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(c -> title.equals(c.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private static void enter(TextField field, String text) {
        field.setText(text);
        field.fireEvent(new ActionEvent());
    }

    private static List<String> troubles(PropertyForm form) {
        return form.node().lookupAll(".form-trouble").stream()
                .filter(node -> node.isVisible())
                .map(node -> ((Label) node).getText())
                .toList();
    }

    @Test
    void everyMemberOfEveryFamilyHasAForm() {
        on(Language.ENGLISH, context -> {
            List<Object> made = Catalogued.all(CATALOG);
            assertThat(made).hasSizeGreaterThan(40);
            for (Object member : made) {
                PropertyForm form = new PropertyForm(context, (Record) member, change -> {});
                int properties = Descriptor.of(member.getClass()).entries().size();
                assertThat(form.node().lookupAll(".form-title"))
                        .as("%s", member)
                        .hasSizeGreaterThanOrEqualTo(properties);
                form.show((Record) member);
            }
        });
    }

    @Test
    void changesAreToldWithTheirPropertyAndTitle() {
        with(DENSE, form -> {
            enter(control(form, TextField.class, "Units"), "32");
            control(form, CheckBox.class, "Bias").fire();
            assertThat(changes).extracting(Change::property).containsExactly("units", "bias");
            assertThat(changes.getLast().title()).isEqualTo("Bias");
            assertThat(changes.getLast().value()).isEqualTo(new Dense("a", 32, false, Initialisation.HE_NORMAL, 1, 0));
        });
    }

    @Test
    @SuppressWarnings("unchecked") // its items are constants
    void aChoiceIsInWords() {
        with(DENSE, form -> {
            ComboBox<Object> box = control(form, ComboBox.class, "Initialisation");
            assertThat(box.getButtonCell().getText()).isEqualTo("He normal");
            box.setValue(Initialisation.NTK);
            assertThat(((Dense) changes.getLast().value()).initialisation()).isEqualTo(Initialisation.NTK);
        });
    }

    @Test
    void whatIsTypedStaysWhileAnotherPropertyChanges() {
        with(DENSE, form -> {
            TextField units = control(form, TextField.class, "Units");
            units.requestFocus();
            units.setText("12x");
            form.show(new Dense("b", 16, true, Initialisation.HE_NORMAL, 1, 0));
            assertThat(units.getText()).isEqualTo("12x");
            assertThat(units.isFocused()).isTrue();
            assertThat(troubles(form)).singleElement().asString().contains("12x");
            form.show(new Dense("b", 20, true, Initialisation.HE_NORMAL, 1, 0));
            assertThat(units.getText()).isEqualTo("20");
            assertThat(units.isFocused()).isTrue();
            assertThat(troubles(form)).isEmpty();
            assertThat(changes).isEmpty();
        });
    }

    @Test
    void whatTheOwnerRefusesIsSaidBeneath() {
        on(Language.ENGLISH, context -> {
            PropertyForm form = new PropertyForm(context, DENSE, change -> {
                throw new InvalidValue("layers", Message.of("two are called so"), Message.of("take another name"));
            });
            enter(control(form, TextField.class, "Name"), "b");
            assertThat(troubles(form)).containsExactly("two are called so; take another name");
            assertThat(control(form, TextField.class, "Name").getText()).isEqualTo("b");
        });
    }

    @Test
    void aRecordOfAnotherTypeWantsAnotherForm() {
        with(DENSE, form -> {
            assertThat(form.isFor(new Relu("r"))).isFalse();
            assertThatThrownBy(() -> form.show(new Relu("r"))).isInstanceOf(IllegalArgumentException.class);
        });
    }
}
