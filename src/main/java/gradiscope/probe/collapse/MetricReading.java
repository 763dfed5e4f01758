package gradiscope.probe.collapse;

/// The value of a metric, or why it has none.
public record MetricReading(Metric metric, Measure measure) {}
