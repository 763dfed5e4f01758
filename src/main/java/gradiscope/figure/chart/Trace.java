package gradiscope.figure.chart;

import java.util.List;
import java.util.stream.Stream;

/// A curve: runs of spots, between which there is nothing to draw.
///
/// @param name what a legend calls it; empty: it needs none
/// @param ink its line
/// @param runs each in order of x; none is empty
public record Trace(String name, Ink ink, List<List<Spot>> runs) {
    public Trace {
        runs = runs.stream().map(List::copyOf).filter(run -> !run.isEmpty()).toList();
    }

    /// Without gaps.
    public static Trace of(String name, Ink ink, List<Spot> spots) {
        return new Trace(name, ink, List.of(spots));
    }

    public boolean isEmpty() {
        return runs.isEmpty();
    }

    /// Its line over another chart.
    public Mark line(Look look) {
        return new Curve(this, look);
    }

    public Stream<Spot> spots() {
        return runs.stream().flatMap(List::stream);
    }

    /// The spots that get a dot: all of a few; else those that stand alone, and the last.
    ///
    /// @param few how many are few
    List<Spot> dots(int few) {
        List<Spot> all = spots().toList();
        if (all.size() <= few) {
            return all;
        }
        return Stream.concat(runs.stream().filter(run -> run.size() == 1).map(List::getFirst), Stream.of(all.getLast()))
                .distinct()
                .toList();
    }
}
