package gradiscope.ui.dashboard;

import gradiscope.figure.Figures;
import gradiscope.figure.chart.Numbers;
import gradiscope.live.Measurement;
import gradiscope.ui.part.Context;
import gradiscope.ui.theme.Icon;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.controlsfx.control.PopOver;

/// One instrument in a frame of its own: its picture, and over it in the corner what it costs and its buttons.
final class Tile {
    private static final double HELP_WIDTH = 30;

    private final Context context;
    private final Instrument instrument;
    private final StackPane frame = new StackPane();
    private final StackPane picture = new StackPane();
    private final Label cost = new Label();
    private final ToggleButton pin = new ToggleButton();
    private final Subscription subscription;
    private boolean stale = true;

    /// @param full asked when a person wants it to fill the window, or to leave it again
    Tile(Context context, Instrument instrument, Runnable full) {
        this.context = context;
        this.instrument = instrument;
        frame.getStyleClass().addAll("paper", "instrument");
        frame.setMinSize(0, 0);
        frame.setFocusTraversable(true);
        frame.setAccessibleText(instrument.title(context.words()));
        picture.setMinSize(0, 0);
        frame.getChildren().addAll(picture, corner(full));
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

    private HBox corner(Runnable full) {
        Button help = Icon.HELP.button(context.words());
        help.setOnAction(e -> help(help));
        Icon.PIN.put(pin, Icon.PIN.title(context.words()));
        pin.setOnAction(e -> markStale());
        Button whole = Icon.FULL_WINDOW.button(context.words());
        whole.setOnAction(e -> full.run());
        cost.getStyleClass().add("quiet");
        HBox corner = new HBox(cost, pin, help, whole);
        corner.getStyleClass().add("instrument-corner");
        corner.setAlignment(Pos.CENTER_RIGHT);
        corner.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(corner, Pos.TOP_RIGHT);
        return corner;
    }

    private void help(Node owner) {
        Label title = new Label(instrument.title(context.words()));
        title.getStyleClass().add("heading");
        Label text = new Label(instrument.help().apply(context.words()));
        text.setWrapText(true);
        double size = context.themes().lookProperty().get().em(1);
        text.setPrefWidth(HELP_WIDTH * size);
        javafx.scene.layout.VBox box = new javafx.scene.layout.VBox(size / 2, title, text);
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
        cost.setText(found.revision() == 0 ? "" : context.words().get("tile.cost", Numbers.brief(found.millis())));
        if (found.problem().isEmpty()) {
            picture.getChildren()
                    .setAll(Figures.tile(
                            instrument.title(context.words()),
                            found.course(),
                            context.themes().lookProperty().get()));
        } else {
            picture.getChildren().setAll(words(found.problem()));
        }
    }

    private Region words(String problem) {
        Label title = new Label(instrument.title(context.words()));
        title.getStyleClass().add("heading");
        Label text = new Label(problem);
        text.setWrapText(true);
        javafx.scene.layout.VBox box = new javafx.scene.layout.VBox(title, text);
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
