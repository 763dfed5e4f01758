package gradiscope.ui;

import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Numbers;
import gradiscope.figure.chart.Palette;
import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;

/// A run while it trains: a tile for each probe, and a line that says how far it is. Space pauses it and lets it go on.
public final class LiveWindow {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double GAP = 16;

    private static final Theme THEME = Theme.LIGHT;

    private final LiveSource source;
    private final Words words;
    private final Label line = new Label();
    private final Circle lamp = new Circle(6);
    private final Button pause = new Button();
    private final BorderPane root = new BorderPane();
    private final List<LiveTile> tiles = new ArrayList<>();
    private @Nullable LiveSnapshot shown;
    private int turn;

    /// To be made on the toolkit's thread.
    ///
    /// @param title of the experiment
    public LiveWindow(String title, LiveSource source, Words words) {
        this.source = source;
        this.words = words;
        LiveSnapshot first = source.newest();
        first.tiles().forEach(tile -> tiles.add(new LiveTile(tile)));
        root.getStyleClass().add("live");
        root.getStylesheets()
                .add(Objects.requireNonNull(LiveWindow.class.getResource("live.css"))
                        .toExternalForm());
        root.setTop(head(title));
        root.setCenter(Tiles.grid(tiles.stream().map(LiveTile::node).toList()));
        refresh();
    }

    private Region head(String title) {
        Label name = new Label(title);
        name.getStyleClass().add("live-title");
        line.getStyleClass().add("live-line");
        pause.setOnAction(e -> turn());
        pause.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(GAP, name, lamp, line, gap, pause);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("live-head");
        return head;
    }

    private void turn() {
        LiveSnapshot newest = source.newest();
        if (!newest.over()) {
            source.go(!newest.going());
        }
    }

    /// What a stage shows.
    public Scene scene() {
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        THEME.dress(scene, Look.TILE);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        pause.requestFocus();
        return scene;
    }

    /// Space means the same wherever the focus is.
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            turn();
            event.consume();
        }
    }

    /// Follows the source from frame to frame, until stopped.
    public AnimationTimer clock() {
        return new AnimationTimer() {
            @Override
            public void handle(long now) {
                refresh();
            }
        };
    }

    /// Shows the newest moment. At most one tile is drawn anew, the next that has something new: a frame
    /// that drew all of them would be seen as a jerk.
    void refresh() {
        LiveSnapshot newest = source.newest();
        LiveSnapshot before = shown;
        if (before == null || newest.moment() != before.moment()) {
            shown = newest;
            tell(newest);
        }
        for (int i = 0; i < tiles.size(); i++) {
            turn = (turn + 1) % tiles.size();
            if (tiles.get(turn).show(newest.tiles().get(turn))) {
                return;
            }
        }
    }

    private void tell(LiveSnapshot newest) {
        String loss = Double.isFinite(newest.loss()) ? Numbers.brief(newest.loss()) : words.get("live.not-finite");
        line.setText(words.get("live.line", Numbers.count(newest.step()), loss, newest.phase()));
        Palette palette = THEME.palette();
        lamp.setFill(newest.going() ? palette.going() : palette.axis());
        pause.setText(words.get(newest.going() ? "live.pause" : "live.go-on"));
        pause.setVisible(!newest.over());
    }
}
