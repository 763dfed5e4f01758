package gradiscope.experiment;

/// A condition that ends a run. Members live in `gradiscope.training`, listed in `Stops.ALL`.
public interface Stop {}
