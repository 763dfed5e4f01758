package gradiscope.training;

import java.util.List;

/// A run at one moment, to be measured. The arrays in it are shared and never written to.
///
/// @param run which run
/// @param now where it stands
/// @param timeline checkpoints up to now, the first of the run first and `now` last
/// @param going whether the run goes on meanwhile; if not, this is what a person looks at
public record Frozen(RunId run, Checkpoint now, List<Checkpoint> timeline, boolean going) {
    public Frozen {
        timeline = List.copyOf(timeline);
    }
}
