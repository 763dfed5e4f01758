package gradiscope.probe.collapse;

/// Which two or three directions of the span a picture shows, and how it is turned.
///
/// The best choice is the leading principal directions of the centred class means. Three classes in two
/// dimensions, and four in three, need no choice: all is shown. For more classes a collapsed network has K
/// - 1 equal variances, any plane is then the best, and singular vectors would jump from one to another at
/// every step. So a picture follows its predecessor: it starts from the plane nearest to it and moves
/// towards the principal directions by orthogonal iteration, just so far that it keeps as much as the best
/// plane but for [#SLACK].
final class Projection {
    /// The part of the means' variance that a plane may fall short of the best one.
    static final double SLACK = 0.01;

    private static final int MOST_ITERATIONS = 100;
    private static final int BISECTIONS = 12;

    private Projection() {}

    /// The leading principal directions, turned towards a fixed arrangement of the classes: r x m.
    static double[][] first(Span span, int dimensions) {
        double[][] principal = principal(span, dimensions);
        return turned(span, principal, arrangement(span.shape().length, dimensions));
    }

    /// A plane of nearly the best share that continues the previous picture: r x m.
    ///
    /// @param previous where the class means were: K x m
    static double[][] following(Span span, double[][] previous) {
        int dimensions = previous[0].length;
        double[][] nearest = Procrustes.turn(span.means(), previous);
        return turned(span, improved(span, nearest, share(span, principal(span, dimensions)) - SLACK), previous);
    }

    /// The first plane on the way from this one to the principal directions that keeps enough; these
    /// themselves, where the way is blocked (the plane is orthogonal to one of them).
    private static double[][] improved(Span span, double[][] plane, double enough) {
        double[][] before = plane;
        for (int i = 0; i < MOST_ITERATIONS && share(span, before) < enough; i++) {
            double[][] next = Procrustes.nearestFrame(stretched(span, before));
            if (share(span, next) >= enough) {
                return justEnough(span, before, next, enough);
            }
            before = next;
        }
        return share(span, before) >= enough ? before : principal(span, plane[0].length);
    }

    /// Between a plane that keeps too little and one that keeps enough, a whole step would be seen as a jerk.
    private static double[][] justEnough(Span span, double[][] tooLittle, double[][] enoughKept, double enough) {
        double[][] best = enoughKept;
        double low = 0;
        double high = 1;
        for (int i = 0; i < BISECTIONS; i++) {
            double part = (low + high) / 2;
            double[][] mixed = Vectors.scaled(tooLittle, 1 - part);
            for (int j = 0; j < mixed.length; j++) {
                Vectors.addTo(mixed[j], part, enoughKept[j]);
            }
            double[][] plane = Procrustes.nearestFrame(mixed);
            if (share(span, plane) >= enough) {
                best = plane;
                high = part;
            } else {
                low = part;
            }
        }
        return best;
    }

    /// The part of the class means' variance that these directions keep, 0 to 1.
    static double share(Span span, double[][] plane) {
        double kept = Vectors.squaredFrobenius(Vectors.multiply(span.means(), plane));
        return Math.min(1, kept / span.squaredSize());
    }

    private static double[][] principal(Span span, int dimensions) {
        double[][] plane = new double[span.dimension()][dimensions];
        for (int j = 0; j < Math.min(span.dimension(), dimensions); j++) {
            plane[j][j] = 1;
        }
        return plane;
    }

    private static double[][] turned(Span span, double[][] plane, double[][] towards) {
        double[][] shown = Vectors.multiply(span.means(), plane);
        return Vectors.multiply(plane, Procrustes.turn(shown, towards));
    }

    /// A step of orthogonal iteration with the class means' scatter, which is diagonal here.
    private static double[][] stretched(Span span, double[][] plane) {
        double[][] result = new double[plane.length][];
        for (int j = 0; j < plane.length; j++) {
            double relative = span.sigma()[j] / span.sigma()[0];
            result[j] = Vectors.scaled(plane[j], relative * relative);
        }
        return result;
    }

    /// Class 0 on top, the others on a ring below it: a regular polygon in two dimensions; in three, for four
    /// classes, a regular tetrahedron.
    private static double[][] arrangement(int classes, int dimensions) {
        double[][] points = new double[classes][];
        for (int c = 0; c < classes; c++) {
            points[c] = dimensions == 2 ? onPolygon(c, classes) : onPyramid(c, classes);
        }
        return points;
    }

    private static double[] onPolygon(int c, int classes) {
        double angle = 2 * Math.PI * c / classes;
        return new double[] {Math.sin(angle), Math.cos(angle)};
    }

    private static double[] onPyramid(int c, int classes) {
        if (c == 0) {
            return new double[] {0, 1, 0};
        }
        double angle = 2 * Math.PI * c / (classes - 1);
        double below = 1.0 / (classes - 1);
        double radius = Math.sqrt(1 - below * below);
        return new double[] {radius * Math.sin(angle), -below, radius * Math.cos(angle)};
    }
}
