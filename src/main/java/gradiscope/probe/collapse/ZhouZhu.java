package gradiscope.probe.collapse;

import java.util.List;

/// [Convention#ZHOU_ZHU]: Z. Zhu et al., "A geometric analysis of neural collapse with unconstrained
/// features", NeurIPS 2021; J. Zhou et al., "On the optimization landscape of neural collapse under MSE
/// loss", ICML 2022, and the code published with both. mu_G is the mean of all samples; NC1 is divided by
/// K; NC2 is that of the classifier.
///
/// The code for MSE subtracts W's mean row before NC2 and NC3, the one for cross-entropy does not.
final class ZhouZhu {
    private final Geometry layer;
    private final boolean centreRows;
    private final double[] globalMean;
    private final double[][] means;

    ZhouZhu(Geometry layer, boolean centreRows) {
        this.layer = layer;
        this.centreRows = centreRows;
        this.globalMean = layer.means().meanOfSamples();
        this.means = layer.centredMeans(globalMean);
    }

    List<MetricReading> readings() {
        return List.of(
                new MetricReading(Metric.ZHOU_ZHU_NC1, variability()),
                new MetricReading(Metric.ZHOU_ZHU_NC2, simplex()),
                new MetricReading(Metric.ZHOU_ZHU_NC3, selfDuality()),
                new MetricReading(Metric.ZHOU_ZHU_FOURTH, biasAtGlobalMean()));
    }

    private Measure variability() {
        return layer.traceRatio(globalMean).dividedBy(means.length);
    }

    private Measure simplex() {
        return layer.withRows(this::simplexOfRows);
    }

    private Measure simplexOfRows(double[][] rows) {
        double[][] w = centredIfSo(rows);
        return Simplex.structureError(Vectors.products(w, w), Condition.ZERO_CLASSIFIER);
    }

    private Measure selfDuality() {
        return layer.withMeans(() -> layer.withRows(w -> Duality.structureError(centredIfSo(w), means)));
    }

    /// Of the rows as they are, whether or not the others are centred.
    private Measure biasAtGlobalMean() {
        return layer.withRows(w -> {
            double[] all = layer.activity().classifier().orElseThrow().bias();
            double[] scores = new double[w.length];
            for (int c = 0; c < w.length; c++) {
                scores[c] = Vectors.dot(w[c], globalMean) + all[layer.means().classes()[c]];
            }
            return Measure.of(Vectors.norm(scores));
        });
    }

    private double[][] centredIfSo(double[][] rows) {
        return centreRows ? Geometry.centred(rows) : rows;
    }
}
