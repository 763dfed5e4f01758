package gradiscope.figure;

import gradiscope.figure.chart.Palette;
import gradiscope.figure.network.Diagram;
import gradiscope.figure.network.Network;
import gradiscope.probe.Measured;
import gradiscope.probe.Reading;
import gradiscope.probe.function.FunctionReading;
import gradiscope.probe.parameters.ParametersReading;
import gradiscope.training.Workbench;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// A network at one step.
///
/// @param parameters what the probe of that name found; empty: nothing yet, lines are grey
/// @param function what the probe of that name found; empty: nothing yet, units are empty
/// @param sample a training sample whose place is marked in the maps of the units; empty: none
public record NetworkShown(
        Workbench bench, Optional<Measured> parameters, Optional<Measured> function, OptionalInt sample)
        implements Motif {
    /// What was measured last; empty: nothing.
    Optional<Measured> last() {
        return Stream.of(parameters, function)
                .flatMap(Optional::stream)
                .reduce((one, other) -> other.step() > one.step() ? other : one);
    }

    Optional<ParametersReading> parametersReading() {
        return reading(parameters, ParametersReading.class);
    }

    Optional<FunctionReading> functionReading() {
        return reading(function, FunctionReading.class);
    }

    private static <R extends Reading> Optional<R> reading(Optional<Measured> measured, Class<R> kind) {
        return measured.map(Measured::reading).filter(kind::isInstance).map(kind::cast);
    }

    Network network(Palette palette) {
        return Network.of(bench, Diagram.of(bench), parametersReading(), functionReading(), palette, sample);
    }
}
