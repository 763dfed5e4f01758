package gradiscope.ui.dashboard;

import gradiscope.experiment.Descriptor;
import gradiscope.ui.part.Context;
import gradiscope.ui.part.Part;
import gradiscope.ui.text.Naming;
import gradiscope.ui.text.Words;
import java.util.Optional;
import java.util.function.Function;

/// Shows what a probe finds.
///
/// @param usual what it is set to until a person changes it
/// @param help what one sees
/// @param controls what stands beneath its picture; empty: nothing
public record Instrument(Gauge usual, Function<Words, Help> help, Optional<Controls> controls) {
    /// Settings that are handled beside the picture itself.
    @FunctionalInterface
    public interface Controls {
        Part make(Context context, Instrument instrument, InstrumentSettings settings);
    }

    /// An instrument without such controls.
    public Instrument(Gauge usual, Function<Words, Help> help) {
        this(usual, help, Optional.empty());
    }

    /// The name of its kind of probe: also the id of its watch.
    public String id() {
        return usual.id();
    }

    public String title(Words words) {
        return new Naming(words).title(Descriptor.of(usual.probe()));
    }
}
