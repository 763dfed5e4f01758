package gradiscope.experiment;

/// What training makes small. Members live in `gradiscope.network`, listed in `Losses.ALL`.
public interface Loss {}
