package gradiscope.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.figure.CollapseView;
import gradiscope.figure.chart.Plot;
import gradiscope.live.Selection;
import gradiscope.probe.collapse.CollapseReading;
import gradiscope.probe.confusion.ConfusionReading;
import gradiscope.probe.confusion.HeatMap;
import gradiscope.ui.Mouse;
import java.util.List;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.Test;

/// Pointing into tiles.
final class PointingTest {
    private static final String FOUR = Board.BLOBS.replace("\"classes\": 3", "\"classes\": 4");

    private static Node picture(Board board) {
        return board.call(() -> board.scene.getRoot().lookupAll("*").stream()
                .filter(TilePicture.class::isInstance)
                .findFirst()
                .orElseThrow());
    }

    private static void mouse(Board board, EventType<MouseEvent> type, Point2D scene) {
        Node picture = picture(board);
        board.run(() -> Mouse.fireInScene(picture, type, scene));
        board.settle();
    }

    private static Selection selection(Board board) {
        return board.session.selectionProperty().get();
    }

    private static HeatMap map(Board board) {
        return ((ConfusionReading) board.found("confusion").course().getLast().reading())
                .whole()
                .cosines()
                .orElseThrow()
                .heatMap()
                .orElseThrow();
    }

    /// The middle of a cell.
    private static Point2D cell(Board board, int row, int column) {
        Plot plot = (Plot) board.call(() -> board.scene.getRoot().lookupAll(".chart").stream()
                .filter(Plot.class::isInstance)
                .findFirst()
                .orElseThrow());
        int side = map(board).cosines().rows();
        return board.call(() -> {
            double x = (column + 0.5) / side * plot.frame().width();
            double y = (row + 0.5) / side * plot.frame().height();
            return new Point2D(
                    plot.frame().xAxis().localToScene(x, 0).getX(),
                    plot.frame().yAxis().localToScene(0, y).getY());
        });
    }

    private static Board measured(String json, String id) {
        Board board = Board.of(json, id);
        board.watch();
        board.train(60);
        board.untilMeasuredAfter(0, id);
        return board;
    }

    private static List<String> card(Board board) {
        return board.call(() -> board.scene.getRoot().lookup(".tile-card").lookupAll(".label").stream()
                .map(label -> ((Labeled) label).getText())
                .toList());
    }

    @Test
    void aCellOfTheConfusionMapNamesItsPairAndPointsAtBothSamples() {
        try (Board board = measured(Board.BLOBS, "confusion")) {
            HeatMap map = map(board);
            int last = map.cosines().rows() - 1;
            mouse(board, MouseEvent.MOUSE_MOVED, cell(board, 2, last));
            int first = map.ids().get(2 * map.itemsPerCell());
            int second = map.ids().get(last * map.itemsPerCell());
            assertThat(selection(board).samples()).containsExactly(first, second);
            assertThat(card(board))
                    .anyMatch(text -> text.startsWith("sample " + first + " · class 0"))
                    .anyMatch(text -> text.startsWith("sample " + second + " · class 2"))
                    .anyMatch(text -> text.contains("cosine"));
            board.shoot("tile-confusion-pointed");
            mouse(board, MouseEvent.MOUSE_EXITED, Point2D.ZERO);
            assertThat(selection(board).samples()).isEmpty();
        }
    }

    @Test
    void aClickHoldsThePairUntilItIsClickedAgain() {
        try (Board board = measured(Board.BLOBS, "confusion")) {
            Point2D cell = cell(board, 1, 4);
            mouse(board, MouseEvent.MOUSE_MOVED, cell);
            List<Integer> pair = selection(board).samples();
            mouse(board, MouseEvent.MOUSE_CLICKED, cell);
            mouse(board, MouseEvent.MOUSE_MOVED, cell(board, 3, 7));
            mouse(board, MouseEvent.MOUSE_EXITED, Point2D.ZERO);
            assertThat(selection(board).samples()).isEqualTo(pair).hasSize(2);
            mouse(board, MouseEvent.MOUSE_MOVED, cell);
            mouse(board, MouseEvent.MOUSE_CLICKED, cell);
            mouse(board, MouseEvent.MOUSE_EXITED, Point2D.ZERO);
            assertThat(selection(board).samples()).isEmpty();
        }
    }

    @Test
    void aSampleThatIsPointedAtElsewhereIsFramedInTheMap() {
        try (Board board = measured(Board.BLOBS, "confusion")) {
            int sample = map(board).ids().getFirst();
            assertThat(frames(board)).isZero();
            board.run(() -> board.session.selectionProperty().set(Selection.NONE.withSample(sample)));
            board.settle();
            assertThat(frames(board)).isEqualTo(2);
        }
    }

    private static long frames(Board board) {
        return board.call(() -> board.scene.getRoot().lookupAll("Rectangle").stream()
                .filter(node -> node instanceof Rectangle r && r.isVisible() && r.getFill() == null)
                .count());
    }

    @Test
    void aSampleInTheSimplexIsPointedAt() {
        try (Board board = measured(Board.BLOBS, "collapse")) {
            Node view = board.call(() -> board.scene.getRoot().lookupAll("*").stream()
                    .filter(node -> node.getClass().getSimpleName().equals("SimplexView"))
                    .findFirst()
                    .orElseThrow());
            Node picture = picture(board);
            Bounds place = board.call(() -> view.localToScene(view.getLayoutBounds()));
            for (double y = place.getMinY(); y < place.getMaxY(); y += 4) {
                for (double x = place.getMinX();
                        x < place.getMaxX() && selection(board).samples().isEmpty();
                        x += 4) {
                    Point2D at = new Point2D(x, y);
                    board.run(() -> Mouse.fireInScene(picture, MouseEvent.MOUSE_MOVED, at));
                }
            }
            CollapseReading reading =
                    (CollapseReading) board.found("collapse").course().getLast().reading();
            assertThat(selection(board).samples()).hasSize(1);
            assertThat(reading.layers().getLast().picture().orElseThrow().samples())
                    .anyMatch(s -> selection(board).samples().contains(s.sample()));
            board.shoot("tile-collapse-pointed");
        }
    }

    @Test
    void aPictureWithDepthIsTurnedByDraggingInOneStepOfUndo() {
        try (Board board = measured(FOUR, "collapse")) {
            Instrument collapse = board.instrument("collapse");
            Node picture = picture(board);
            Point2D middle = board.call(() -> picture.localToScene(90, 150));
            mouse(board, MouseEvent.MOUSE_PRESSED, middle);
            mouse(board, MouseEvent.MOUSE_DRAGGED, middle.add(30, 0));
            mouse(board, MouseEvent.MOUSE_DRAGGED, middle.add(60, 10));
            CollapseView turned = (CollapseView) board.settings.of(collapse).view();
            assertThat(turned.turn()).isGreaterThan(CollapseView.usual().turn());
            assertThat(turned.tilt()).isGreaterThan(CollapseView.usual().tilt());
            board.shoot("tile-collapse-turned");
            board.run(board.session.undoList()::undo);
            assertThat(board.settings.of(collapse).view()).isEqualTo(CollapseView.usual());
        }
    }
}
