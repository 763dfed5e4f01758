package gradiscope.figure;

import gradiscope.experiment.Experiment;
import gradiscope.figure.chart.Look;

/// Where the readings of a figure come from.
///
/// @param experiment its name; empty: not known
/// @param seed of the experiment
/// @param sidecar what brings the state back, as JSON; empty: nothing does
public record Origin(String experiment, long seed, String sidecar) {
    /// Of readings that nothing is known about.
    public static final Origin UNKNOWN = new Origin("", 0, "");

    public static Origin of(Experiment experiment, String sidecar) {
        return new Origin(experiment.name(), experiment.seed(), sidecar);
    }

    /// A line below a picture; empty where nothing is known.
    ///
    /// @param when the step, in words; may be empty
    String caption(String when, Look look) {
        if (experiment.isEmpty()) {
            return "";
        }
        return when.isEmpty()
                ? look.say("{0}, seed {1}.", experiment, String.valueOf(seed))
                : look.say("{0}, {1}, seed {2}.", experiment, when, String.valueOf(seed));
    }
}
