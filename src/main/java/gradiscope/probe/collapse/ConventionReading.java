package gradiscope.probe.collapse;

import java.util.List;

/// All metrics of one convention at one layer.
///
/// @param metrics in the order of [Metric#of]
public record ConventionReading(Convention convention, List<MetricReading> metrics) {
    public ConventionReading {
        metrics = List.copyOf(metrics);
        if (!metrics.stream().map(MetricReading::metric).toList().equals(Metric.of(convention))) {
            throw new IllegalArgumentException("not the metrics of " + convention + ": " + metrics);
        }
    }

    /// Every metric missing, for the same reason.
    static ConventionReading missing(Convention convention, Condition reason) {
        return new ConventionReading(
                convention,
                Metric.of(convention).stream()
                        .map(metric -> new MetricReading(metric, Measure.missing(reason)))
                        .toList());
    }
}
