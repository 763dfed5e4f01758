package gradiscope.live;

import gradiscope.experiment.Message;
import gradiscope.probe.Measured;
import gradiscope.training.RunId;
import java.util.List;
import java.util.Optional;

/// What one watched probe has found so far in a run.
///
/// @param run which run
/// @param watch what was measured; empty: nothing yet
/// @param revision rises with every measurement: tells new from old without comparing
/// @param course its readings by step, up to the one that is looked at, thinned evenly when they grow many
/// @param all those and later ones: a run that went back keeps what lies ahead
/// @param shown the reading of the step that is looked at; empty: not measured there yet
/// @param problem why it could not measure, and what would help; empty when it could
/// @param millis what the last measurement took; 0: nothing was measured since it was opened
public record Measurement(
        RunId run,
        Optional<Watch> watch,
        long revision,
        List<Measured> course,
        List<Measured> all,
        Optional<Measured> shown,
        Optional<Message> problem,
        double millis) {
    public Measurement {
        course = List.copyOf(course);
        all = List.copyOf(all);
    }

    static Measurement none(RunId run) {
        return new Measurement(run, Optional.empty(), 0, List.of(), List.of(), Optional.empty(), Optional.empty(), 0);
    }

    /// What it has found over time; empty: nothing, or of now alone.
    Optional<Findings> findings() {
        return watch.filter(Watch::isOverTime).filter(of -> !all.isEmpty()).map(of -> new Findings(of.probe(), all));
    }
}
