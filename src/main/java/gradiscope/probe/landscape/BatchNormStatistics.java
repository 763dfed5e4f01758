package gradiscope.probe.landscape;

/// Which statistics batch norm used at every point of a line, its ends included.
public enum BatchNormStatistics {
    /// The network has no batch norm.
    NONE,
    /// Reset and recomputed at every point by passing the training samples through (Lucas et al. 2021). As in
    /// PyTorch with `momentum=None`, what is between batches does not count: the variance is the mean of the
    /// batches' own, each unbiased. Other batches give other statistics. See [gradiscope.network.Calibration].
    RECOMPUTED,
    /// Interpolated as if they were parameters.
    INTERPOLATED,
    /// Those of the end of training, at every point.
    ENDPOINT
}
