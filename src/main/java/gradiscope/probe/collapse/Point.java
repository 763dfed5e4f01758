package gradiscope.probe.collapse;

/// A place in a [Picture], from the global mean, in the unit of the features; z is 0 in two dimensions.
public record Point(double x, double y, double z) {
    /// The origin: the global mean.
    static final Point CENTRE = new Point(0, 0, 0);

    public Point {
        if (!Double.isFinite(x) || !Double.isFinite(y) || !Double.isFinite(z)) {
            throw new IllegalArgumentException("a point is finite, not " + x + ", " + y + ", " + z);
        }
    }

    /// A point from two or three coordinates.
    static Point of(double[] coordinates) {
        return new Point(coordinates[0], coordinates[1], coordinates.length > 2 ? coordinates[2] : 0);
    }

    double[] coordinates(int dimensions) {
        return dimensions == 2 ? new double[] {x, y} : new double[] {x, y, z};
    }

    double norm() {
        return Math.sqrt(x * x + y * y + z * z);
    }
}
