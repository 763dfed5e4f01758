package gradiscope.figure;

import gradiscope.probe.collapse.Picture;
import gradiscope.probe.collapse.Point;

/// Where a point of two or three dimensions is seen: turned about the upright axis, tilted, projected in
/// parallel.
///
/// @param turn in degrees, to the right
/// @param tilt in degrees, towards the eye
/// @param isLying whether what is upright is shown level: a line has more room so
record Camera(double turn, double tilt, boolean isLying) {
    /// Straight from the front.
    static final Camera FLAT = new Camera(0, 0, false);

    /// Two class means are a line.
    private static final Camera LINE = new Camera(0, 0, true);

    /// A point as seen.
    ///
    /// @param x to the right
    /// @param y upwards
    /// @param depth towards the eye
    record Seen(double x, double y, double depth) {
        /// From the middle.
        double distance() {
            return Math.hypot(x, y);
        }
    }

    /// What has depth is seen as a person turned it; what has none, from the front.
    static Camera on(Picture picture, CollapseView view) {
        if (picture.dimensions() == 3) {
            return new Camera(view.turn(), view.tilt(), false);
        }
        return picture.means().size() == 2 ? LINE : FLAT;
    }

    Seen see(Point p) {
        Seen seen = standing(p);
        return isLying ? new Seen(seen.y, seen.x, seen.depth) : seen;
    }

    private Seen standing(Point p) {
        double t = Math.toRadians(turn);
        double u = Math.toRadians(tilt);
        double right = Math.cos(t) * p.x() + Math.sin(t) * p.z();
        double near = -Math.sin(t) * p.x() + Math.cos(t) * p.z();
        return new Seen(right, Math.cos(u) * p.y() - Math.sin(u) * near, Math.sin(u) * p.y() + Math.cos(u) * near);
    }
}
