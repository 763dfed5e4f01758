package gradiscope.experiment;

/// How parameters move along a gradient. Members live in `gradiscope.optimizer`, listed in `Optimizers.ALL`.
public interface Optimizer {}
