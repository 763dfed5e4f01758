package gradiscope.figure;

import gradiscope.probe.collapse.Point;

/// Where a point of two or three dimensions is seen: turned about the upright axis, tilted, projected in
/// parallel.
///
/// @param turn in degrees, to the right
/// @param tilt in degrees, towards the eye
record Camera(double turn, double tilt) {
    /// Straight from the front.
    static final Camera FLAT = new Camera(0, 0);

    /// None of a tetrahedron's corners hides another: its base is seen a little from above, no edge end-on.
    static final Camera SPACE = new Camera(22, 18);

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

    static Camera of(int dimensions) {
        return dimensions == 2 ? FLAT : SPACE;
    }

    Seen see(Point p) {
        double t = Math.toRadians(turn);
        double u = Math.toRadians(tilt);
        double right = Math.cos(t) * p.x() + Math.sin(t) * p.z();
        double near = -Math.sin(t) * p.x() + Math.cos(t) * p.z();
        return new Seen(right, Math.cos(u) * p.y() - Math.sin(u) * near, Math.sin(u) * p.y() + Math.cos(u) * near);
    }
}
