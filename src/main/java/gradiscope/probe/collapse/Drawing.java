package gradiscope.probe.collapse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Makes the [Picture] of a layer whose class means differ.
final class Drawing {
    private final Geometry layer;
    private final double[][] plane;

    /// @param dimensions 2 or 3; fewer than four classes are drawn in 2
    /// @param previous the last picture of the same layer and classes
    Drawing(Geometry layer, int dimensions, Optional<Picture> previous) {
        int m = layer.means().size() <= 3 ? 2 : dimensions;
        this.layer = layer;
        this.plane = previous.filter(p -> p.dimensions() == m)
                .map(p -> Projection.following(layer.span(), coordinates(p.means(), m)))
                .orElseGet(() -> Projection.first(layer.span(), m));
    }

    Picture picture(int samples) {
        Span span = layer.span();
        return new Picture(
                plane[0].length,
                Projection.share(span, plane),
                samplesKept(),
                misfit(span),
                points(span.means()),
                points(Vectors.scaled(span.shape(), idealScale(span))),
                rows(),
                samples(samples));
    }

    /// The scale alpha of the fitted simplex. The centred class means are the rows of M = V diag(sigma)
    /// U^T. Of all simplexes alpha V R, R orthogonal, the nearest to M has R = U^T and for alpha the mean
    /// of the K - 1 sigma_j.
    private static double idealScale(Span span) {
        return Arrays.stream(span.sigma()).sum() / (span.shape().length - 1);
    }

    /// ||M - alpha V U^T||^2 = sum (sigma_j - alpha)^2 over K - 1 directions; those beyond r have sigma_j = 0.
    private static double misfit(Span span) {
        double alpha = idealScale(span);
        double squares = 0;
        for (int j = 0; j < span.shape().length - 1; j++) {
            double sigma = j < span.dimension() ? span.sigma()[j] : 0;
            squares += (sigma - alpha) * (sigma - alpha);
        }
        return Math.min(1, Math.sqrt(squares / span.squaredSize()));
    }

    private List<Point> points(double[][] inSpan) {
        return Arrays.stream(inSpan).map(this::point).toList();
    }

    private Point point(double[] inSpan) {
        double[] place = new double[plane[0].length];
        for (int j = 0; j < plane.length; j++) {
            Vectors.addTo(place, inSpan[j], plane[j]);
        }
        return Point.of(place);
    }

    private List<Point> rows() {
        return layer.rows()
                .map(Geometry::centred)
                .filter(w -> Vectors.frobenius(w) > 0)
                .map(w -> Vectors.scaled(w, Math.sqrt(layer.span().squaredSize()) / Vectors.frobenius(w)))
                .map(w -> points(Vectors.products(w, layer.span().basis())))
                .orElse(List.of());
    }

    private List<SamplePoint> samples(int most) {
        int[] labels = layer.activity().features().labels();
        int[] position = layer.means().positions(layer.activity().features().classes());
        double[][] centres = layer.span().means();
        int shown = Math.min(most, labels.length);
        List<SamplePoint> points = new ArrayList<>(shown);
        for (int s = 0; s < shown; s++) {
            int i = (int) ((long) s * labels.length / shown);
            double[] place = layer.residuals().projected()[i].clone();
            Vectors.addTo(place, 1, centres[position[labels[i]]]);
            points.add(new SamplePoint(i, labels[i], point(place)));
        }
        return points;
    }

    /// In the plane tr(P^T S P), of all tr S, where S = S_W + (1/N) sum n_c z_c z_c^T with z_c the mean of
    /// class c.
    private double samplesKept() {
        double kept = 0;
        for (double[] direction : Vectors.transpose(plane)) {
            kept += Vectors.quadratic(direction, layer.residuals().scatter());
        }
        double all = layer.withinTrace();
        double[][] centres = layer.span().means();
        double[][] shown = Vectors.multiply(centres, plane);
        for (int c = 0; c < centres.length; c++) {
            double weight = (double) layer.means().counts()[c] / layer.means().samples();
            kept += weight * Vectors.squaredNorm(shown[c]);
            all += weight * Vectors.squaredNorm(centres[c]);
        }
        return Math.clamp(kept / all, 0, 1);
    }

    private static double[][] coordinates(List<Point> points, int dimensions) {
        return points.stream().map(p -> p.coordinates(dimensions)).toArray(double[][]::new);
    }
}
