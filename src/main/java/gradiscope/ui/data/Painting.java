package gradiscope.ui.data;

import gradiscope.data.Painted;
import gradiscope.data.Painted.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// What brushes do to painted points. A list is never changed, but made anew.
final class Painting {
    /// Points per dab and unit of area: a brush half as wide leaves a quarter of them.
    private static final double DENSITY = 1.5;

    private static final double GRAIN = 1000;

    private Painting() {}

    /// Points strewn evenly over the brush; a brush without width leaves one point. Nothing falls outside of the
    /// square, and no more points than there may be.
    static List<Point> sprayed(List<Point> before, Brush brush, int label, RandomGenerator random) {
        List<Point> after = new ArrayList<>(before);
        int count = (int) Math.max(1, Math.round(DENSITY * Math.PI * brush.radius() * brush.radius()));
        for (int i = 0; i < count && after.size() < Painted.MOST; i++) {
            double radius = brush.radius() * Math.sqrt(random.nextDouble());
            double angle = 2 * Math.PI * random.nextDouble();
            double x = grained(brush.x() + radius * StrictMath.cos(angle));
            double y = grained(brush.y() + radius * StrictMath.sin(angle));
            if (Math.abs(x) <= Painted.EXTENT && Math.abs(y) <= Painted.EXTENT) {
                after.add(new Point(x, y, label));
            }
        }
        return after;
    }

    /// Where a brush touches the square.
    ///
    /// @param radius 0 or more
    record Brush(double x, double y, double radius) {
        boolean covers(Point point) {
            double reach = Math.max(radius, 0.2);
            return Math.hypot(point.x() - x, point.y() - y) <= reach;
        }
    }

    /// A thousandth is finer than a pixel, and keeps files and share codes short.
    private static double grained(double x) {
        return Math.round(x * GRAIN) / GRAIN;
    }

    static List<Point> erased(List<Point> before, Brush brush) {
        return before.stream().filter(point -> !brush.covers(point)).toList();
    }

    /// Without a class; those behind it move up.
    static List<Point> without(List<Point> before, int label) {
        return before.stream()
                .filter(point -> point.label() != label)
                .map(point -> point.label() < label ? point : new Point(point.x(), point.y(), point.label() - 1))
                .toList();
    }
}
