package gradiscope.figure;

import gradiscope.probe.Measured;
import gradiscope.probe.function.FunctionReading;
import gradiscope.probe.function.PlacedSample;
import gradiscope.probe.function.PlaneMap;
import gradiscope.training.Workbench;
import java.util.List;
import java.util.Optional;

/// What a network answers, as a window shows it.
public final class Outputs {
    /// Of each set, as many as a window draws.
    private static final int MOST_SAMPLES = 1000;

    private Outputs() {}

    /// @param found readings of the function probe, in the order of time; a map without samples gets those of the data
    public static Shown of(Workbench bench, List<Measured> found, FunctionView view) {
        List<Measured> last = found.isEmpty() ? List.of() : List.of(sampled(bench, found.getLast()));
        return new Shown(last, List.of(), Optional.of(view));
    }

    private static Measured sampled(Workbench bench, Measured measured) {
        if (!(measured.reading() instanceof FunctionReading reading)) {
            return measured;
        }
        FunctionReading sampled = new FunctionReading(
                reading.answer(),
                reading.plane().map(map -> sampled(bench, map)),
                reading.answered(),
                reading.followed());
        return new Measured(measured.step(), sampled);
    }

    private static PlaneMap sampled(Workbench bench, PlaneMap map) {
        List<PlacedSample> samples =
                map.samples().isEmpty() ? PlacedSample.some(bench.data().raw(), MOST_SAMPLES, 1) : map.samples();
        return new PlaneMap(map.extent(), map.answers(), map.overflow(), map.layers(), samples);
    }
}
