package gradiscope.experiment;

/// How the learning rate changes over the steps. Members live in `gradiscope.optimizer`, listed in
/// `Schedules.ALL`.
public interface Schedule {}
