package gradiscope.ui.build;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Polygon;

/// A skip connection: a curve beside the layers, from the wire after its source to the layer that adds it.
final class SkipCurve {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double HEAD = 5;
    /// The bulge of a cubic is three quarters of the distance of its handles.
    private static final double BULGE = 4 / 3.0;
    private static final double FAR = 500;

    private SkipCurve() {}

    /// @param edge right edge of the layers
    /// @param gutter width to the right of them
    static List<Node> between(double edge, double fromY, double toY, double gutter, boolean chosen) {
        double share = 0.55 + 0.4 * Math.min(1, Math.abs(toY - fromY) / FAR);
        double handle = edge + gutter * share * BULGE;
        CubicCurve curve = new CubicCurve(edge, fromY, handle, fromY, handle, toY, edge + HEAD, toY);
        curve.setFill(null);
        curve.getStyleClass().add("skip");
        Polygon head = new Polygon(edge, toY, edge + 2 * HEAD, toY - HEAD, edge + 2 * HEAD, toY + HEAD);
        head.getStyleClass().add("skip-head");
        curve.pseudoClassStateChanged(CHOSEN, chosen);
        head.pseudoClassStateChanged(CHOSEN, chosen);
        return List.of(curve, head);
    }
}
