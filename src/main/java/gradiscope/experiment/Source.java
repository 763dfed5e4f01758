package gradiscope.experiment;

/// Where samples come from. Members live in `gradiscope.data`, listed in `DataSets.ALL`.
public interface Source {}
