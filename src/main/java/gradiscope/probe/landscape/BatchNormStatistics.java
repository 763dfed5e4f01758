package gradiscope.probe.landscape;

/// Which statistics batch norm used between the ends.
public enum BatchNormStatistics {
    /// The network has no batch norm.
    NONE,
    /// Reset and recomputed at every point by passing the training samples through (Lucas et al. 2021).
    RECOMPUTED,
    /// Interpolated as if they were parameters.
    INTERPOLATED,
    /// Those of the end of training, at every point.
    ENDPOINT
}
