package gradiscope.ui.dashboard;

import gradiscope.experiment.Descriptor;
import gradiscope.live.Watch;
import gradiscope.probe.Probe;
import gradiscope.ui.text.Naming;
import gradiscope.ui.text.Words;
import java.util.function.Function;

/// Shows what a probe finds.
///
/// @param probe with its usual settings
/// @param help what one sees: definition, formula, paper, how to read it
public record Instrument(Probe probe, Function<Words, String> help) {
    /// The name of its kind of probe: also the id of its watch.
    public String id() {
        return Descriptor.of(probe).name();
    }

    public String title(Words words) {
        return new Naming(words).title(Descriptor.of(probe));
    }

    public Watch watch() {
        return new Watch(id(), probe);
    }
}
