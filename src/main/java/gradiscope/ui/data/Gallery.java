package gradiscope.ui.data;

import gradiscope.data.NoLabelNoise;
import gradiscope.data.Painted;
import gradiscope.experiment.Codec;
import gradiscope.experiment.Data;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Place;
import gradiscope.experiment.Seed;
import gradiscope.experiment.Source;
import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Palette;
import gradiscope.live.FrameClock;
import gradiscope.ui.part.Context;
import gradiscope.ui.text.Naming;
import gradiscope.ui.theme.Icon;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;

/// A button with a picture for each source of the catalog. Pictures are made on another thread and shown as they come.
final class Gallery implements AutoCloseable {
    private static final double PICTURE = 3.6;
    private static final int COLUMNS = 4;

    private final GridPane tiles = new GridPane();
    private final Map<Class<?>, ToggleButton> buttons = new LinkedHashMap<>();
    private final List<SketchView> views = new ArrayList<>();
    private final List<Newest<?, ?>> makers = new ArrayList<>();
    private final Context context;
    private Class<?> present = Object.class;

    /// @param chooser is told which kind of source a person wants
    Gallery(Context context, Executor executor, FrameClock clock, Consumer<Descriptor<? extends Source>> chooser) {
        this.context = context;
        tiles.getStyleClass().add("gallery");
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(100.0 / COLUMNS);
        for (int i = 0; i < COLUMNS; i++) {
            tiles.getColumnConstraints().add(column);
        }
        for (Descriptor<?> descriptor : context.catalog().members(Source.class)) {
            Descriptor<? extends Source> member = source(descriptor);
            Node picture = needsNothing(member) ? sketched(member, executor, clock) : icon(member);
            add(member, picture, chooser);
        }
    }

    @SuppressWarnings("unchecked") // members of the family Source are sources
    private static Descriptor<? extends Source> source(Descriptor<?> descriptor) {
        return (Descriptor<? extends Source>) descriptor;
    }

    /// Whether a source is drawn from its properties alone, and all of them have initial values.
    static boolean needsNothing(Descriptor<? extends Source> member) {
        return member.type() != Painted.class
                && member.entries().stream().allMatch(entry -> entry.initial().isPresent());
    }

    private void add(
            Descriptor<? extends Source> member, Node picture, Consumer<Descriptor<? extends Source>> chooser) {
        String title = new Naming(context.words()).title(member);
        StackPane frame = new StackPane(picture);
        frame.getStyleClass().add("picture");
        ToggleButton button = new ToggleButton(title, frame);
        button.setId("source-" + member.name());
        button.getStyleClass().add("source");
        button.setContentDisplay(ContentDisplay.TOP);
        button.setWrapText(true);
        button.setTextAlignment(TextAlignment.CENTER);
        button.setTooltip(new Tooltip(new Naming(context.words()).help(member)));
        button.setOnAction(e -> {
            // What is selected says the experiment, not the click.
            mark(present);
            chooser.accept(member);
        });
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        tiles.add(button, buttons.size() % COLUMNS, buttons.size() / COLUMNS);
        buttons.put(member.type(), button);
    }

    private Node sketched(Descriptor<? extends Source> member, Executor executor, FrameClock clock) {
        SketchView view = new SketchView(context.themes().lookProperty().get(), false, Palette::train);
        Newest<Source, Sketch> maker = new Newest<>(executor, clock, Gallery::sketch, view::show);
        views.add(view);
        makers.add(maker);
        maker.want(initial(member));
        return view;
    }

    private static Sketch sketch(Source source) {
        Data data = new Data(source, 0, new NoLabelNoise(), 1, 1, false, List.of());
        return Prepared.of(new Seed(1), "gallery", data, Path.of(""))
                .facts()
                .map(Prepared.Facts::train)
                .orElse(new Sketch.Empty());
    }

    /// The source with the initial values of all its properties.
    Source initial(Descriptor<? extends Source> member) {
        return new Codec(context.catalog()).parse(Source.class, member.name(), Map.of(), Place.root(member.name()));
    }

    private static Node icon(Descriptor<? extends Source> member) {
        Node icon = (member.type() == Painted.class ? Icon.EDIT : Icon.OPEN).beside();
        icon.getStyleClass().add("large");
        return icon;
    }

    Node node() {
        return tiles;
    }

    void show(Source source) {
        present = source.getClass();
        mark(present);
    }

    private void mark(Class<?> type) {
        buttons.forEach((key, button) -> button.setSelected(key == type));
    }

    void show(Look look) {
        views.forEach(view -> {
            view.show(look);
            view.setPrefSize(look.em(PICTURE), look.em(PICTURE));
        });
    }

    @Override
    public void close() {
        makers.forEach(Newest::close);
    }
}
