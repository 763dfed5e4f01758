package gradiscope.probe;

/// Which samples a reading speaks of.
public enum SampleSet {
    TRAIN,
    TEST
}
