package gradiscope.ui.part;

/// Names of the readings that several parts follow, by which the session knows the watches.
public final class WatchIds {
    /// Weights and biases, from `gradiscope.probe.parameters`.
    public static final String PARAMETERS = "parameters";

    /// What the network computes, from `gradiscope.probe.function`.
    public static final String FUNCTION = "function";

    /// Losses and confusion matrices, from `gradiscope.probe.training`.
    public static final String LOSS = "loss";

    private WatchIds() {}
}
