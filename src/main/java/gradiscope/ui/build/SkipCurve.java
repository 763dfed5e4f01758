package gradiscope.ui.build;

import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Polygon;

/// A skip connection: a curve beside the layers, from the wire after its source to the layer that adds it.
final class SkipCurve {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double HEAD = 5;
    /// The bulge of a cubic is three quarters of the distance of its handles.
    private static final double BULGE = 4 / 3.0;
    private static final double FAR = 500;

    private final int source;
    private final int target;
    private final CubicCurve curve = new CubicCurve();
    private final Polygon head = new Polygon(0, 0, 2 * HEAD, -HEAD, 2 * HEAD, HEAD);
    private final Group node = new Group(curve, head);

    /// @param source layer whose output is added; -1: the input of the network
    /// @param target layer that adds it
    SkipCurve(int source, int target) {
        this.source = source;
        this.target = target;
        curve.setFill(null);
        curve.getStyleClass().add("skip");
        head.getStyleClass().add("skip-head");
    }

    boolean joins(int from, int to) {
        return source == from && target == to;
    }

    int source() {
        return source;
    }

    int target() {
        return target;
    }

    Group node() {
        return node;
    }

    void choose(boolean chosen) {
        curve.pseudoClassStateChanged(CHOSEN, chosen);
        head.pseudoClassStateChanged(CHOSEN, chosen);
    }

    /// The longer, the farther out, so that those that overlap are told apart.
    ///
    /// @param edge right edge of the layers
    /// @param gutter width to the right of them
    void place(double edge, double fromY, double toY, double gutter) {
        double share = 0.55 + 0.4 * Math.min(1, Math.abs(toY - fromY) / FAR);
        double handle = edge + gutter * share * BULGE;
        curve.setStartX(edge);
        curve.setStartY(fromY);
        curve.setControlX1(handle);
        curve.setControlY1(fromY);
        curve.setControlX2(handle);
        curve.setControlY2(toY);
        curve.setEndX(edge + HEAD);
        curve.setEndY(toY);
        head.relocate(edge, toY - HEAD);
    }
}
