package gradiscope.probe.collapse;

import java.util.List;

/// [Convention#NEURAL_COLLAPSE_LIBRARY]: the Python package rhubarbwu/neural-collapse that came out of R.
/// Wu, V. Papyan, "Linguistic collapse", NeurIPS 2024, with its defaults. mu_G is the mean of the class
/// means; NC1 is divided by K and has three alternatives; NC2 is that of the class means; NC4 is an
/// agreement and leaves the bias out.
///
/// The variant "svd" inverts the K - 1 leading eigenvalues of S_B, the variant "pinv" those that are not
/// rounding: they agree where the class means span K - 1 directions, and "svd" does not exist elsewhere.
final class CollapseLibrary {
    private final Geometry layer;
    private final double[] globalMean;
    private final double[][] means;

    CollapseLibrary(Geometry layer) {
        this.layer = layer;
        this.globalMean = layer.means().meanOfMeans();
        this.means = layer.centredMeans(globalMean);
    }

    List<MetricReading> readings() {
        return List.of(
                new MetricReading(Metric.LIBRARY_NC1_PINV, pinv()),
                new MetricReading(Metric.LIBRARY_NC1_SVD, svd()),
                new MetricReading(Metric.LIBRARY_NC1_QUOTIENT, quotient()),
                new MetricReading(Metric.LIBRARY_NC1_CDNV, cdnv()),
                new MetricReading(Metric.LIBRARY_NC2, simplex()),
                new MetricReading(Metric.LIBRARY_NC3, selfDuality()),
                new MetricReading(Metric.LIBRARY_NC4, agreement()));
    }

    private Measure pinv() {
        return layer.traceRatio(globalMean).dividedBy(means.length);
    }

    private Measure svd() {
        return layer.withMeans(() -> {
            if (layer.span().dimension() == means.length - 1) {
                return pinv();
            }
            boolean narrow = layer.means().width() < means.length - 1;
            return Measure.missing(narrow ? Condition.TOO_NARROW : Condition.DEPENDENT_MEANS);
        });
    }

    private Measure quotient() {
        return layer.withMeans(() -> Variability.traceQuotient(layer.withinTrace(), means));
    }

    private Measure cdnv() {
        return layer.withMeans(
                () -> Variability.classDistanceNormalised(layer.residuals().variances(), means));
    }

    private Measure simplex() {
        return layer.withMeans(() -> Simplex.structureError(Vectors.products(means, means), Condition.DEAD_FEATURES));
    }

    private Measure selfDuality() {
        return layer.withMeans(() -> layer.withRows(w -> Duality.structureError(w, means)));
    }

    /// Its linear decision is the largest of W h, without the bias.
    private Measure agreement() {
        return layer.withRows(
                w -> layer.agreement(layer.activity().classifier().orElseThrow().bias()));
    }
}
