package gradiscope.live;

import gradiscope.probe.Measured;
import gradiscope.probe.Probe;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What a watch has found over a run.
///
/// @param probe what it measured with
/// @param readings by step, at least one
public record Findings(Probe probe, List<Measured> readings) {
    /// @throws IllegalArgumentException when there is none, or they are not in order
    public Findings {
        readings = List.copyOf(readings);
        long last = -1;
        for (Measured each : readings) {
            if (each.step() <= last) {
                throw new IllegalArgumentException("step " + each.step() + " is out of order");
            }
            last = each.step();
        }
        if (last < 0) {
            throw new IllegalArgumentException("no readings");
        }
    }

    /// Those of other steps; empty: there are none.
    Optional<Findings> without(long step) {
        List<Measured> others =
                readings.stream().filter(each -> each.step() != step).toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(new Findings(probe, others));
    }

    /// With one in so many; the first and the last stay.
    Findings thinned(int every) {
        List<Measured> fewer = IntStream.range(0, readings.size())
                .filter(i -> i % every == 0 || i == readings.size() - 1)
                .mapToObj(readings::get)
                .toList();
        return new Findings(probe, fewer);
    }
}
