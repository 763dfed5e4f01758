package gradiscope.live;

import gradiscope.probe.Measured;
import gradiscope.training.RunId;
import java.util.List;
import java.util.Optional;

/// What one watched probe has found so far in a run.
///
/// @param run which run
/// @param revision rises with every measurement: tells new from old without comparing
/// @param course its readings by step, thinned evenly when they grow many
/// @param shown the reading of the step that is looked at; empty: not measured there yet
/// @param problem why it could not measure; empty when it could
/// @param millis what the last measurement took
public record Measurement(
        RunId run, long revision, List<Measured> course, Optional<Measured> shown, String problem, double millis) {
    public Measurement {
        course = List.copyOf(course);
    }

    static Measurement none(RunId run) {
        return new Measurement(run, 0, List.of(), Optional.empty(), "", 0);
    }
}
