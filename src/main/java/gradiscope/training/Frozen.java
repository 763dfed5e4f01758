package gradiscope.training;

import gradiscope.experiment.Experiment;
import java.util.List;

/// A run at one moment, to be measured. The arrays in it are shared and never written to.
///
/// @param run which run
/// @param experiment what it trains there: after a change, a step before it still has what held then
/// @param now where it stands
/// @param timeline checkpoints up to now, the first of the run first and `now` last
/// @param going whether the run goes on meanwhile; if not, this is what a person looks at
public record Frozen(RunId run, Experiment experiment, Checkpoint now, List<Checkpoint> timeline, boolean going) {
    public Frozen {
        timeline = List.copyOf(timeline);
    }
}
