package gradiscope.ui.dashboard;

import gradiscope.figure.Figures;
import gradiscope.figure.chart.Look;
import gradiscope.live.Measurement;
import gradiscope.probe.Measured;
import gradiscope.ui.part.Context;
import gradiscope.ui.theme.Icon;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.controlsfx.control.PopOver;

/// One instrument in a frame of its own: its name, the step it shows, what it costs, its buttons, and its picture.
final class Tile {
    private static final double HELP_WIDTH = 30;

    private final Context context;
    private final Instrument instrument;
    private final VBox frame = new VBox();
    private final StackPane picture = new StackPane();
    private final Label step = new Label();
    private final Label cost = new Label();
    private final ToggleButton pin = new ToggleButton();
    private final Subscription subscription;
    private boolean stale = true;
    private boolean whole;

    /// @param full asked when a person wants it to fill the window, or to leave it again
    Tile(Context context, Instrument instrument, Runnable full) {
        this.context = context;
        this.instrument = instrument;
        frame.getStyleClass().addAll("paper", "instrument");
        frame.setMinSize(0, 0);
        frame.setFocusTraversable(true);
        frame.setAccessibleText(instrument.title(context.words()));
        picture.setMinSize(0, 0);
        VBox.setVgrow(picture, Priority.ALWAYS);
        frame.getChildren().addAll(head(full), picture);
        frame.setOnMouseClicked(e -> {
            frame.requestFocus();
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
                full.run();
            }
        });
        subscription = context.session()
                .measurementProperty(instrument.id())
                .subscribe(this::markStale)
                .and(context.themes().lookProperty().subscribe(this::markStale));
    }

    private HBox head(Runnable full) {
        Label title = new Label(instrument.title(context.words()));
        title.getStyleClass().add("heading");
        title.setMinWidth(Region.USE_PREF_SIZE);
        step.getStyleClass().add("quiet");
        step.setMinWidth(0);
        cost.getStyleClass().add("quiet");
        cost.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button help = Icon.HELP.button(context.words());
        help.setOnAction(e -> help(help));
        Icon.PIN.put(pin, Icon.PIN.title(context.words()));
        pin.setOnAction(e -> markStale());
        Button fill = Icon.FULL_WINDOW.button(context.words());
        fill.setOnAction(e -> full.run());
        HBox head = new HBox(title, step, gap, cost, pin, help, fill);
        // For a room there is no mouse: words instead of buttons.
        ReadOnlyBooleanProperty presenting = context.themes().presentingProperty();
        for (Region tool : List.of(cost, pin, help, fill)) {
            tool.visibleProperty().bind(presenting.not());
            tool.managedProperty().bind(presenting.not());
        }
        head.getStyleClass().add("instrument-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void help(Node owner) {
        Label title = new Label(instrument.title(context.words()));
        title.getStyleClass().add("heading");
        Label text = new Label(instrument.help().apply(context.words()));
        text.setWrapText(true);
        double size = context.themes().lookProperty().get().em(1);
        text.setPrefWidth(HELP_WIDTH * size);
        VBox box = new VBox(size / 2, title, text);
        box.setPadding(new Insets(size));
        PopOver over = new PopOver(box);
        over.setAnimated(false);
        over.show(owner);
    }

    private void markStale() {
        stale = true;
    }

    Region node() {
        return frame;
    }

    Instrument instrument() {
        return instrument;
    }

    boolean isStale() {
        return stale && !pin.isSelected();
    }

    /// Draws what was found last.
    void draw() {
        stale = false;
        Measurement found =
                context.session().measurementProperty(instrument.id()).get();
        boolean none = found.revision() == 0;
        cost.setText(
                none ? "" : context.words().get("tile.cost", context.words().brief(found.millis())));
        step.setText(found.shown()
                .map(m -> context.words().get("status.step", context.words().count(m.step())))
                .orElse(""));
        Look look = context.themes().lookProperty().get();
        picture.getChildren()
                .setAll(found.problem()
                        .map(problem -> words(context.words().say(problem)))
                        .orElseGet(() -> picture(found, look)));
    }

    private Region picture(Measurement found, Look look) {
        return found.course().isEmpty()
                ? words(context.words().get("tile.nothing"))
                : Figures.inWindow(found.course(), before(), look, whole);
    }

    /// What it found in the run that was left by a fork.
    private List<Measured> before() {
        return context.session()
                .ghostProperty()
                .get()
                .map(ghost -> ghost.measurements().get(instrument.id()))
                .map(Measurement::all)
                .orElse(List.of());
    }

    /// All there is to see, or the most important of it.
    void showWhole(boolean all) {
        whole = all;
        markStale();
    }

    private static Region words(String problem) {
        Label text = new Label(problem);
        text.setWrapText(true);
        text.getStyleClass().add("quiet");
        VBox box = new VBox(text);
        box.getStyleClass().add("instrument-words");
        return box;
    }

    void close() {
        subscription.unsubscribe();
    }

    static List<Tile> of(Context context, List<Instrument> instruments, java.util.function.Consumer<Instrument> full) {
        return instruments.stream()
                .map(instrument -> new Tile(context, instrument, () -> full.accept(instrument)))
                .toList();
    }
}
