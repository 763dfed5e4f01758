package gradiscope.probe.collapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The numbers are what `reference.py`, beside this test's resources, prints: the definitions of the three
/// published codes written down in NumPy, on classes of different size.
class ConventionsTest {
    private static final int[] LABELS = Examples.labels(9, 7, 4, 3);

    private static Activity layer() {
        double[][] h = new double[LABELS.length][6];
        for (int i = 0; i < h.length; i++) {
            for (int j = 0; j < 6; j++) {
                h[i][j] = Math.sin(1 + 3.0 * i + 7.0 * j) + 1.5 * Math.cos(2.0 * LABELS[i] + 0.7 * j);
            }
        }
        double[][] w = new double[4][6];
        double[] b = new double[4];
        for (int k = 0; k < 4; k++) {
            for (int j = 0; j < 6; j++) {
                w[k][j] = 0.8 * Math.cos(2.0 * k + 0.7 * j) + 0.3 * Math.sin(5.0 * k + 2.0 * j) + 0.2;
            }
            b[k] = 0.4 * Math.sin(1.0 + k);
        }
        Features features = new Features(Matrix.of(h), LABELS, 4);
        return Activity.last("last", features, Classifier.of(Matrix.of(w), b), Examples.logits(features, w, b));
    }

    @Test
    void everyMetricIsWhatItsDefinitionGives() {
        Map<Metric, Double> expected = new EnumMap<>(Map.ofEntries(
                Map.entry(Metric.PAPYAN_HAN_NC1, 51.848295251952045),
                Map.entry(Metric.PAPYAN_HAN_NC2_EQUINORM_MEANS, 0.2294948063009296),
                Map.entry(Metric.PAPYAN_HAN_NC2_EQUINORM_ROWS, 0.1114877821285612),
                Map.entry(Metric.PAPYAN_HAN_NC2_EQUIANGULAR_MEANS, 0.5150484163041459),
                Map.entry(Metric.PAPYAN_HAN_NC2_EQUIANGULAR_ROWS, 0.4362845548948115),
                Map.entry(Metric.PAPYAN_HAN_NC3, 0.24565207605904096),
                Map.entry(Metric.PAPYAN_HAN_NC4, 0.21739130434782608),
                Map.entry(Metric.ZHOU_ZHU_NC1, 11.83737559792687),
                Map.entry(Metric.ZHOU_ZHU_NC2, 0.7589505806585165),
                Map.entry(Metric.ZHOU_ZHU_NC3, 0.7522455779664066),
                Map.entry(Metric.ZHOU_ZHU_FOURTH, 1.9326967973016054),
                Map.entry(Metric.LIBRARY_NC1_PINV, 12.962073812988011),
                Map.entry(Metric.LIBRARY_NC1_SVD, 12.962073812988011),
                Map.entry(Metric.LIBRARY_NC1_QUOTIENT, 0.46469123171451643),
                Map.entry(Metric.LIBRARY_NC1_CDNV, 0.8763480177417753),
                Map.entry(Metric.LIBRARY_NC2, 0.6682063127926385),
                Map.entry(Metric.LIBRARY_NC3, 0.7461288194313697),
                Map.entry(Metric.LIBRARY_NC4, 0.6521739130434783)));
        LayerReading reading = Examples.measure(layer());
        assertThat(expected).containsOnlyKeys(Metric.values());
        expected.forEach((metric, number) -> assertThat(Examples.value(reading, metric))
                .as(metric.name())
                .isCloseTo(number, within(1e-10 * number)));
    }

    @Test
    void subtractsTheClassifiersMeanRowWhereAsked() {
        LayerReading reading = Examples.measureCentred(layer());
        assertThat(Examples.value(reading, Metric.ZHOU_ZHU_NC2)).isCloseTo(0.6912983335962677, within(1e-12));
        assertThat(Examples.value(reading, Metric.ZHOU_ZHU_NC3)).isCloseTo(0.7162385705007924, within(1e-12));
        assertThat(Examples.value(reading, Metric.ZHOU_ZHU_FOURTH)).isCloseTo(1.9326967973016054, within(1e-12));
    }

    @Test
    void saysThatClassesDifferInSize() {
        assertThat(Examples.measure(layer()).conditions()).containsExactly(Condition.CLASSES_DIFFER_IN_SIZE);
    }
}
