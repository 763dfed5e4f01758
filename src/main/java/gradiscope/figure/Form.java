package gradiscope.figure;

import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// The outline of a mark. When there are more classes than colours, the form tells them apart.
enum Form {
    CIRCLE,
    SQUARE,
    DIAMOND;

    private static final double QUARTER = 0.5522847498307936;

    static Form ofClass(int label, int colours) {
        return values()[Math.floorMod(Math.floorDiv(label, colours), values().length)];
    }

    /// Adds one to a path. All forms have about the same area.
    void add(Path path, double x, double y, double radius) {
        switch (this) {
            case CIRCLE -> circle(path, x, y, radius);
            case SQUARE -> {
                double half = 0.88 * radius;
                corners(path, x - half, y - half, x + half, y - half, x + half, y + half, x - half, y + half);
            }
            case DIAMOND -> {
                double half = 1.25 * radius;
                corners(path, x, y - half, x + half, y, x, y + half, x - half, y);
            }
        }
    }

    /// Four curves, whose control points lie [#QUARTER] of a radius from their ends.
    private static void circle(Path path, double x, double y, double r) {
        double c = QUARTER * r;
        path.getElements()
                .addAll(
                        new MoveTo(x - r, y),
                        new CubicCurveTo(x - r, y - c, x - c, y - r, x, y - r),
                        new CubicCurveTo(x + c, y - r, x + r, y - c, x + r, y),
                        new CubicCurveTo(x + r, y + c, x + c, y + r, x, y + r),
                        new CubicCurveTo(x - c, y + r, x - r, y + c, x - r, y),
                        new ClosePath());
    }

    private static void corners(Path path, double... xy) {
        path.getElements().add(new MoveTo(xy[0], xy[1]));
        for (int i = 2; i < xy.length; i += 2) {
            path.getElements().add(new LineTo(xy[i], xy[i + 1]));
        }
        path.getElements().add(new ClosePath());
    }
}
