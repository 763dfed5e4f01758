package gradiscope.ui.build;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.live.Effect;
import gradiscope.optimizer.Adam;
import gradiscope.optimizer.Sgd;
import gradiscope.probe.catalog.Families;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RecipeTest {
    private static void open(Consumer<Opened> work) {
        Opened.with("[\"dense\"]", Recipe::new, work);
    }

    /// The control of a property, by its title.
    private static <C extends Control> C control(Opened window, Class<C> type, String title) {
        return window.scene.getRoot().lookupAll("*").stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(c -> title.equals(c.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private static void enter(Opened window, String title, String text) {
        TextField field = control(window, TextField.class, title);
        window.after(() -> {
            field.setText(text);
            field.fireEvent(new ActionEvent());
        });
    }

    private static Sgd sgd(Opened window) {
        return (Sgd) window.experiment().training().optimizer();
    }

    @Test
    void aRefusalStandsBetweenItsFieldAndTheNext() {
        open(window -> {
            enter(window, "Rate", "1e9");
            Node said = window.robot.nth("form-trouble", 0);
            double top = top(control(window, TextField.class, "Rate"));
            double bottom = top(said) + said.getLayoutBounds().getHeight();
            Node next = window.robot.all("form-title").stream()
                    .filter(title -> top(title) > top && !"Rate".equals(((Labeled) title).getText()))
                    .findFirst()
                    .orElseThrow();
            assertThat(top(next)).isGreaterThanOrEqualTo(bottom);
        });
    }

    private static double top(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinY();
    }

    @Test
    void aTypedRateHoldsAndCanBeUndone() {
        open(window -> {
            enter(window, "Rate", "0.25");
            assertThat(sgd(window).rate()).isEqualTo(0.25);
            assertThat(window.undoName()).isEqualTo("set Rate");
            window.undo();
            assertThat(control(window, TextField.class, "Rate").getText()).isEqualTo("0.1");
        });
    }

    @Test
    void whatIsNoRateStaysInTheFieldWithTheReasonBeneath() {
        open(window -> {
            enter(window, "Rate", "-1");
            assertThat(sgd(window).rate()).isEqualTo(0.1);
            assertThat(control(window, TextField.class, "Rate").getText()).isEqualTo("-1");
            assertThat(window.robot.texts("form-trouble"))
                    .containsExactly("“-1” is not accepted: use a number, at least 0, at most 1000000");
            window.edit("seed=7");
            assertThat(control(window, TextField.class, "Rate").getText()).isEqualTo("-1");
            enter(window, "Rate", "1e-3");
            assertThat(sgd(window).rate()).isEqualTo(0.001);
            assertThat(window.robot.texts("form-trouble")).isEmpty();
        });
    }

    @Test
    void aDraggedSliderIsOneStepOfUndo() {
        open(window -> {
            Slider momentum = control(window, Slider.class, "Momentum");
            window.after(() -> {
                Event.fireEvent(momentum, pressed());
                momentum.setValue(0.3);
                momentum.setValue(0.6);
                momentum.setValue(0.9);
            });
            assertThat(sgd(window).momentum()).isEqualTo(0.9);
            window.undo();
            assertThat(sgd(window).momentum()).isZero();
            assertThat(momentum.getValue()).isZero();
        });
    }

    private static MouseEvent pressed() {
        return new MouseEvent(
                MouseEvent.MOUSE_PRESSED,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                false,
                null);
    }

    @Test
    @SuppressWarnings("unchecked") // its items are descriptors
    void anotherOptimizerBringsItsOwnProperties() {
        open(window -> {
            ComboBox<Object> kind = control(window, ComboBox.class, "Optimizer");
            window.after(() -> kind.setValue(gradiscope.experiment.Descriptor.of(Adam.class)));
            assertThat(window.experiment().training().optimizer()).isInstanceOf(Adam.class);
            assertThat(control(window, TextField.class, "Beta2").getText()).isEqualTo("0.999");
        });
    }

    @Test
    void stopConditionsAreAddedAndTakenAway() {
        open(window -> {
            MenuButton add = control(window, MenuButton.class, "Stop");
            window.after(() -> add.getItems().getFirst().fire());
            window.after(() -> add.getItems().getLast().fire());
            assertThat(window.experiment().training().stop()).hasSize(2);
            enter(window, "Count", "77");
            assertThat(window.experiment().training().stop().getFirst().toString())
                    .contains("77");
            window.after(() -> control(window, javafx.scene.control.Button.class, "Remove Steps")
                    .fire());
            assertThat(window.experiment().training().stop()).hasSize(1);
        });
    }

    @Test
    void aLossThatCannotServeTheDataSaysSoBeneathIt() {
        open(window -> {
            window.edit("data.source=plane");
            assertThat(window.problem()).isPresent();
            assertThat(window.robot.texts("form-trouble"))
                    .singleElement()
                    .asString()
                    .contains("Choose another loss");
            window.undo();
            assertThat(window.robot.texts("form-trouble")).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "training.optimizer.rate, AT_ONCE",
        "training.optimizer.momentum, AT_ONCE",
        "training.batch, AT_ONCE",
        "training.stop, AT_ONCE",
        "training.optimizer, RESTART",
        "training.schedule, RESTART",
        "training.clip, RESTART",
        "training.regularisation.l2, RESTART",
        "loss, RESTART",
        "loss.labelSmoothing, RESTART",
        "seed, RESTART",
        "name, NOTHING"
    })
    void theMarkIsWhatTheChangeDoes(String path, Effect effect) {
        open(window -> {
            var other = new Neighbour(Families.catalog())
                    .of(window.experiment(), path)
                    .orElseThrow();
            assertThat(Effect.of(window.experiment(), other)).isEqualTo(effect);
        });
    }

    @Test
    void everyPropertyHasItsMark() {
        open(window -> {
            long titles = window.robot.all("form-title").stream()
                    .map(title -> ((Label) title).getText())
                    .filter(text -> !text.equals("Training") && !text.equals("Regularisation"))
                    .count();
            assertThat(window.robot.all("effect-mark").stream().map(Node::getAccessibleText))
                    .hasSize((int) titles)
                    .contains("A change begins a new run", "A change holds from the next step");
        });
    }
}
