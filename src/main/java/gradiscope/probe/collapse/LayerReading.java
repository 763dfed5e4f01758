package gradiscope.probe.collapse;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Neural collapse at one layer.
///
/// @param layer its name
/// @param width d, its units
/// @param samples N
/// @param classes the labels that have samples, ascending: all that follows is about these
/// @param conditions what limits the numbers, and why some are missing; each once
/// @param conventions one for each [Convention], in their order
/// @param meanCosines of the centred class means; empty where one of them has no direction
/// @param rowCosines of the classifier's rows as they are; empty where there are none or one is zero
/// @param picture empty where the class means coincide
/// @param mse where the loss is the squared error
public record LayerReading(
        String layer,
        int width,
        int samples,
        List<Integer> classes,
        List<Condition> conditions,
        List<ConventionReading> conventions,
        Optional<CosineMatrix> meanCosines,
        Optional<CosineMatrix> rowCosines,
        Optional<Picture> picture,
        Optional<MseDecomposition> mse) {
    public LayerReading {
        classes = List.copyOf(classes);
        conditions = List.copyOf(conditions);
        conventions = List.copyOf(conventions);
        List<Convention> all = Arrays.asList(Convention.values());
        if (!conventions.stream().map(ConventionReading::convention).toList().equals(all)) {
            throw new IllegalArgumentException("every convention once, not " + conventions);
        }
        if (width < 1 || samples < 0) {
            throw new IllegalArgumentException(samples + " samples of " + width + " units");
        }
    }

    /// The value of a metric, or why it has none.
    public Measure measure(Metric metric) {
        return conventions.stream()
                .flatMap(c -> c.metrics().stream())
                .filter(reading -> reading.metric() == metric)
                .findFirst()
                .orElseThrow()
                .measure();
    }
}
