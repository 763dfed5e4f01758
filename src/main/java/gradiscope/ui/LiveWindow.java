package gradiscope.ui;

import gradiscope.figure.Figures;
import gradiscope.figure.chart.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A run while it trains: four tiles, and a line that says how far it is. Space pauses it and lets it go on.
public final class LiveWindow {
    private static final int COLUMNS = 2;
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final LiveSource source;
    private final Label line = new Label();
    private final Button pause = new Button();
    private final BorderPane root = new BorderPane();
    private final GridPane grid = new GridPane();
    private final List<StackPane> places = new ArrayList<>();
    private @Nullable LiveSnapshot shown;

    /// To be made on the toolkit's thread.
    ///
    /// @param title of the experiment
    public LiveWindow(String title, LiveSource source) {
        this.source = source;
        Label name = new Label(title);
        name.setStyle("-fx-font-family: Inter; -fx-font-weight: bold; -fx-font-size: 18px;");
        line.setStyle("-fx-font-family: Inter; -fx-font-size: 15px;");
        pause.setOnAction(e -> source.go(!source.newest().going()));
        pause.setMinWidth(110);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(16, name, line, gap, pause);
        top.setAlignment(Pos.CENTER_LEFT);
        top.setPadding(new Insets(10, 14, 6, 14));
        root.setTop(top);
        root.setCenter(grid);
        grid.setHgap(2);
        grid.setVgap(2);
        root.setStyle("-fx-background-color: white;");
        refresh();
    }

    /// What a stage shows.
    public Scene scene() {
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        // The button has the focus from the start: space presses it, and so does Enter for a screen reader's user.
        pause.requestFocus();
        return scene;
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

    /// Shows the newest moment, if it is not shown already.
    void refresh() {
        LiveSnapshot newest = source.newest();
        LiveSnapshot before = shown;
        if (before != null && newest.moment() == before.moment()) {
            return;
        }
        shown = newest;
        line.setText(String.format(
                Locale.ROOT, "step %,d    loss of the batch %.4g    %s", newest.step(), newest.loss(), newest.phase()));
        pause.setText(newest.going() ? "Pause" : "Go on");
        for (int i = 0; i < newest.tiles().size(); i++) {
            LiveSnapshot.Tile tile = newest.tiles().get(i);
            boolean fresh = before == null || before.tiles().get(i).revision() != tile.revision();
            if (fresh) {
                draw(i, tile);
            }
        }
    }

    private void draw(int i, LiveSnapshot.Tile tile) {
        while (places.size() <= i) {
            addPlace();
        }
        places.get(i).getChildren().setAll(Figures.tile(tile.title(), tile.readings(), Type.TILE));
    }

    private void addPlace() {
        StackPane place = new StackPane();
        place.setMinSize(0, 0);
        place.setPrefSize(WIDTH / COLUMNS, HEIGHT / 2);
        GridPane.setHgrow(place, Priority.ALWAYS);
        GridPane.setVgrow(place, Priority.ALWAYS);
        grid.add(place, places.size() % COLUMNS, places.size() / COLUMNS);
        places.add(place);
    }
}
