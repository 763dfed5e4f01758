package gradiscope.probe.collapse;

import static gradiscope.probe.collapse.Condition.MEAN_AT_CENTRE;
import static gradiscope.probe.collapse.Condition.ZERO_CLASSIFIER;
import static gradiscope.probe.collapse.Condition.ZERO_CLASSIFIER_ROW;

import java.util.List;

/// [Convention#PAPYAN_HAN]: V. Papyan, X. Y. Han, D. L. Donoho, "Prevalence of neural collapse during the
/// terminal phase of deep learning training", PNAS 117 (2020); X. Y. Han, V. Papyan, D. L. Donoho, "Neural
/// collapse under MSE loss", ICLR 2022, and the notebook published with it. mu_G is the mean of the class
/// means; NC1 is not divided by K.
final class PapyanHan {
    private final Geometry layer;
    private final double[] globalMean;
    private final double[][] means;

    PapyanHan(Geometry layer) {
        this.layer = layer;
        this.globalMean = layer.means().meanOfMeans();
        this.means = layer.centredMeans(globalMean);
    }

    List<MetricReading> readings() {
        return List.of(
                new MetricReading(Metric.PAPYAN_HAN_NC1, layer.traceRatio(globalMean)),
                new MetricReading(Metric.PAPYAN_HAN_NC2_EQUINORM_MEANS, equinormMeans()),
                new MetricReading(Metric.PAPYAN_HAN_NC2_EQUINORM_ROWS, equinormRows()),
                new MetricReading(Metric.PAPYAN_HAN_NC2_EQUIANGULAR_MEANS, equiangularMeans()),
                new MetricReading(Metric.PAPYAN_HAN_NC2_EQUIANGULAR_ROWS, equiangularRows()),
                new MetricReading(Metric.PAPYAN_HAN_NC3, selfDuality()),
                new MetricReading(Metric.PAPYAN_HAN_NC4, disagreement()));
    }

    private Measure equinormMeans() {
        return layer.withMeans(() -> Simplex.normVariation(means, Condition.DEAD_FEATURES));
    }

    private Measure equinormRows() {
        return layer.withRows(w -> Simplex.normVariation(w, ZERO_CLASSIFIER));
    }

    private Measure equiangularMeans() {
        return layer.withMeans(() -> Simplex.angleDeviation(means, MEAN_AT_CENTRE));
    }

    private Measure equiangularRows() {
        return layer.withRows(w -> Simplex.angleDeviation(w, ZERO_CLASSIFIER_ROW));
    }

    private Measure selfDuality() {
        return layer.withMeans(() -> layer.withRows(w -> Duality.distance(w, means)));
    }

    private Measure disagreement() {
        Measure agreement =
                layer.agreement(new double[layer.activity().features().classes()]);
        return agreement.value().isPresent() ? Measure.of(1 - agreement.value().getAsDouble()) : agreement;
    }
}
