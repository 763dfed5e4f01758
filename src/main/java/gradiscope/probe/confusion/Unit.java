package gradiscope.probe.confusion;

/// What a gradient belongs to.
public enum Unit {
    SAMPLE,
    MINI_BATCH
}
