package gradiscope.optimizer;

import gradiscope.experiment.Schedule;

/// A schedule that can run: one record, and one line in [Schedules#ALL].
public interface ScheduleKind extends Schedule {
    /// What the learning rate is multiplied by.
    ///
    /// @param step number of the step about to be made, from 0
    double factor(long step);
}
