package gradiscope.figure.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Shape;

/// Puts a fresh picture in the place of one that is shown, and keeps all that did not change.
///
/// A figure is built anew for each reading, so that it stays a plain function of what was found. Building it is
/// cheap; what is dear is style and layout of the new nodes. So the fresh tree is compared with the shown one:
/// where both are alike, the shown nodes take over words, numbers and colours, and only what differs is replaced.
public final class Renewal {
    private Renewal() {}

    /// The shown node, which shows from now on what the fresh one does; or the fresh one, where they are too
    /// different.
    public static Node of(Node shown, Node fresh) {
        boolean same = shown.getClass() == fresh.getClass()
                && shown.getStyleClass().equals(fresh.getStyleClass())
                && shown.getStyle().equals(fresh.getStyle());
        return same && takesOver(shown, fresh) ? shown : fresh;
    }

    private static boolean takesOver(Node shown, Node fresh) {
        return switch (shown) {
            case Renewable renewable -> renewable.renew(fresh);
            case Labeled labeled -> words(labeled, (Labeled) fresh);
            case Pane pane -> pane(pane, (Pane) fresh);
            case Shape shape -> sameInk(shape, (Shape) fresh);
            default -> false;
        };
    }

    private static boolean words(Labeled shown, Labeled fresh) {
        Optional<Node> before = Optional.ofNullable(shown.getGraphic());
        Optional<Node> after = Optional.ofNullable(fresh.getGraphic());
        if (before.isPresent() != after.isPresent()) {
            return false;
        }
        shown.setText(fresh.getText());
        if (before.isPresent()) {
            Node graphic = of(before.get(), after.orElseThrow());
            if (!graphic.equals(before.get())) {
                fresh.setGraphic(null);
                shown.setGraphic(graphic);
            }
        }
        return true;
    }

    /// Samples in legends: their outlines are all alike.
    private static boolean sameInk(Shape shown, Shape fresh) {
        return Objects.equals(shown.getStroke(), fresh.getStroke())
                && Objects.equals(shown.getFill(), fresh.getFill())
                && shown.getStrokeWidth() == fresh.getStrokeWidth()
                && shown.getStrokeDashArray().equals(fresh.getStrokeDashArray());
    }

    private static boolean pane(Pane shown, Pane fresh) {
        if (shown.getChildren().size() != fresh.getChildren().size() || !sameGrid(shown, fresh)) {
            return false;
        }
        children(shown.getChildren(), List.copyOf(fresh.getChildren()));
        return true;
    }

    private static boolean sameGrid(Parent shown, Parent fresh) {
        return !(shown instanceof GridPane grid)
                || (fresh instanceof GridPane other && shape(grid).equals(shape(other)));
    }

    private static List<Double> shape(GridPane grid) {
        List<Double> shape = new ArrayList<>();
        grid.getColumnConstraints().forEach(column -> shape.add(column.getPercentWidth()));
        shape.add(-1.0);
        grid.getRowConstraints().forEach(row -> shape.add(row.getPercentHeight()));
        return shape;
    }

    /// Renews nodes one by one; those that cannot be are replaced.
    ///
    /// @param shown as many as are fresh
    public static void children(ObservableList<Node> shown, List<? extends Node> fresh) {
        for (int i = 0; i < fresh.size(); i++) {
            Node before = shown.get(i);
            Node after = of(before, fresh.get(i));
            if (!after.equals(before)) {
                shown.set(i, after);
            }
        }
    }
}
