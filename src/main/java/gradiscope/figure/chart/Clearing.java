package gradiscope.figure.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// Lines in a chart that a note must not hide, in pixels, and where there is room between them.
final class Clearing {
    /// Places that are tried across the chart, and as many up.
    private static final int TRIED = 16;

    private record Segment(Point2D from, Point2D to) {
        /// Whether any part of it lies in an area (Liang & Barsky 1984: the line is cut at each side in turn).
        boolean crosses(Rectangle2D area) {
            double dx = to.getX() - from.getX();
            double dy = to.getY() - from.getY();
            double[] towards = {-dx, dx, -dy, dy};
            double[] left = {
                from.getX() - area.getMinX(),
                area.getMaxX() - from.getX(),
                from.getY() - area.getMinY(),
                area.getMaxY() - from.getY()
            };
            double enters = 0;
            double leaves = 1;
            for (int side = 0; side < towards.length; side++) {
                double at = left[side] / towards[side];
                if (towards[side] == 0 && left[side] < 0) {
                    return false;
                } else if (towards[side] < 0) {
                    enters = Math.max(enters, at);
                } else if (towards[side] > 0) {
                    leaves = Math.min(leaves, at);
                }
            }
            return enters <= leaves;
        }
    }

    private final List<Segment> segments = new ArrayList<>();

    void add(double fromX, double fromY, double toX, double toY) {
        segments.add(new Segment(new Point2D(fromX, fromY), new Point2D(toX, toY)));
    }

    void add(Trace trace, Frame frame) {
        for (List<Spot> run : trace.runs()) {
            for (int i = 1; i < run.size(); i++) {
                Spot from = run.get(i - 1);
                Spot to = run.get(i);
                add(frame.x(from.x()), frame.y(from.y()), frame.x(to.x()), frame.y(to.y()));
            }
        }
    }

    /// Where something hides the fewest lines; of such places the one nearest to where it is wanted.
    ///
    /// @param width of what is placed
    /// @param height of it
    /// @param gap kept around it
    /// @param wanted its upper left corner, as wanted
    /// @param bounds of the chart
    /// @return its upper left corner
    Point2D room(double width, double height, double gap, Point2D wanted, Rectangle2D bounds) {
        double across = Math.max(0, bounds.getWidth() - width);
        double up = Math.max(0, bounds.getHeight() - height);
        List<Point2D> places = new ArrayList<>();
        places.add(new Point2D(Math.clamp(wanted.getX(), 0, across), Math.clamp(wanted.getY(), 0, up)));
        for (int i = 0; i <= TRIED; i++) {
            for (int j = 0; j <= TRIED; j++) {
                places.add(new Point2D(across * i / TRIED, up * j / TRIED));
            }
        }
        places.sort(Comparator.comparingDouble(wanted::distance));
        record Tried(Point2D place, long hidden) {}
        return places.stream()
                .map(p -> new Tried(p, hidden(around(p, width, height, gap))))
                .min(Comparator.comparingLong(Tried::hidden))
                .map(Tried::place)
                .orElse(wanted);
    }

    private static Rectangle2D around(Point2D corner, double width, double height, double gap) {
        return new Rectangle2D(corner.getX() - gap, corner.getY() - gap, width + 2 * gap, height + 2 * gap);
    }

    private long hidden(Rectangle2D area) {
        return segments.stream().filter(segment -> segment.crosses(area)).count();
    }
}
