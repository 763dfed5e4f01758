package gradiscope.ui.dashboard;

import gradiscope.experiment.Descriptor;
import gradiscope.figure.CollapseView;
import gradiscope.figure.ParametersView;
import gradiscope.figure.View;
import gradiscope.live.Measurement;
import gradiscope.probe.Measured;
import gradiscope.probe.Probe;
import gradiscope.ui.form.Change;
import gradiscope.ui.form.Guide;
import gradiscope.ui.form.PropertyForm;
import gradiscope.ui.part.Context;
import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Icon;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The settings of one instrument: forms derived from its probe and its view. What is set holds at once; what the run
/// does not suit is said beneath, with what the last measurement cost.
final class SettingsPopover {
    private static final double WIDTH = 27;
    private static final double MOST_HEIGHT = 40;

    private final Context context;
    private final Words words;
    private final Instrument instrument;
    private final InstrumentSettings settings;
    private final Popover popover;

    SettingsPopover(Context context, Instrument instrument, InstrumentSettings settings) {
        this.context = context;
        this.words = context.words();
        this.instrument = instrument;
        this.settings = settings;
        this.popover = new Popover(context);
    }

    void show(Node owner) {
        List<PropertyForm> forms = new ArrayList<>();
        VBox column = new VBox();
        column.getStyleClass().add("instrument-settings");
        Gauge now = settings.of(instrument);
        form(column, forms, words.get("tile.measured"), (Record) now.probe(), this::takeProbe);
        form(column, forms, words.get("tile.drawn"), now.view(), this::takeView);
        Label problem = new Label();
        problem.getStyleClass().add("form-trouble");
        problem.setGraphic(Icon.WARNING.beside());
        Label cost = new Label();
        cost.getStyleClass().add("quiet");
        Button usual = new Button(words.get("tile.usual"));
        usual.setId("usual-settings");
        usual.setOnAction(e -> settings.change(words.get("tile.reset", title()), "", instrument, instrument.usual()));
        for (Label label : List.of(problem, cost)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        // Always in sight, however long the forms.
        VBox footer = new VBox(problem, cost, usual);
        footer.getStyleClass().add("settings-footer");
        Subscription following = settings.gaugesProperty()
                .subscribe(() -> show(forms))
                .and(context.session()
                        .measurementProperty(instrument.id())
                        .subscribe(found -> tell(found, problem, cost)));
        VBox all = new VBox(scrolling(column), footer);
        all.setPrefWidth(WIDTH * context.themes().lookProperty().get().em(1));
        all.setMaxWidth(Region.USE_PREF_SIZE);
        popover.show(words.get("tile.settings", title()), all, owner, following);
    }

    private String title() {
        return instrument.title(words);
    }

    private void form(
            VBox column, List<PropertyForm> forms, String heading, Object value, BiConsumer<Change, String> take) {
        Record record = (Record) value;
        if (Descriptor.of(record).entries().isEmpty()) {
            return;
        }
        Label title = new Label(heading);
        title.getStyleClass().add("settings-heading");
        PropertyForm form = new PropertyForm(
                context,
                record,
                new Layers(),
                change -> take.accept(change, words.get("tile.set", title(), change.title())));
        forms.add(form);
        column.getChildren().addAll(title, form.node());
    }

    private void takeProbe(Change change, String name) {
        settings.change(
                name, change.gesture(), instrument, settings.of(instrument).withProbe((Probe) change.value()));
    }

    private void takeView(Change change, String name) {
        settings.change(
                name, change.gesture(), instrument, settings.of(instrument).withView((View) change.value()));
    }

    /// What was undone, reset, or set beside the picture.
    private void show(List<PropertyForm> forms) {
        Gauge now = settings.of(instrument);
        for (Object value : List.of(now.probe(), now.view())) {
            forms.stream().filter(form -> form.isFor((Record) value)).forEach(form -> form.show((Record) value));
        }
    }

    private void tell(Measurement found, Label problem, Label cost) {
        problem.setText(found.problem().map(words::say).orElse(""));
        problem.setVisible(found.problem().isPresent());
        problem.setManaged(problem.isVisible());
        cost.setText(found.millis() == 0 ? "" : words.get("tile.last-cost", words.brief(found.millis())));
    }

    private Node scrolling(VBox column) {
        ScrollPane pane = new ScrollPane(column);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setMaxHeight(MOST_HEIGHT * context.themes().lookProperty().get().em(1));
        pane.getStyleClass().add("settings-scroll");
        return pane;
    }

    void close() {
        popover.close();
    }

    /// Layers are chosen by name among those that were measured.
    private final class Layers implements Guide {
        @Override
        public List<String> suggestions(String path) {
            if (!path.equals("layer")) {
                return List.of();
            }
            View view = settings.of(instrument).view();
            Set<String> names = new LinkedHashSet<>(List.of(""));
            context.session().measurementProperty(instrument.id()).get().course().reversed().stream()
                    .findFirst()
                    .map(Measured::reading)
                    .map(view::layers)
                    .ifPresent(names::addAll);
            // One that the network no longer has stays chosen until a person chooses another.
            Descriptor<View> descriptor = Descriptor.of(view);
            for (int i = 0; i < descriptor.entries().size(); i++) {
                if (descriptor.entries().get(i).name().equals(path)) {
                    names.add(Objects.toString(descriptor.values(view).get(i)));
                }
            }
            return List.copyOf(names);
        }

        @Override
        public String called(String path, String suggestion) {
            if (!suggestion.isEmpty()) {
                return suggestion;
            }
            return switch (settings.of(instrument).view()) {
                case CollapseView _ -> words.get("tile.layer-last");
                case ParametersView _ -> words.get("tile.layer-several");
                default -> words.get("tile.layer-all");
            };
        }
    }
}
