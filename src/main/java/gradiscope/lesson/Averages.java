package gradiscope.lesson;

import gradiscope.experiment.Seed;
import gradiscope.sweep.CellResult;
import gradiscope.sweep.CellRun;
import gradiscope.sweep.SweepPlan;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;

/// What a sweep measured, at the end of its runs: means over its seeds.
public final class Averages {
    private final List<CellResult> cells;

    private Averages(List<CellResult> cells) {
        this.cells = cells;
    }

    /// Computes a whole sweep.
    ///
    /// @throws IllegalStateException when a cell did not come to its end: there is no mean then
    public static Averages of(SweepPlan plan, CheckBench bench) {
        List<CellResult> cells = bench.each(plan.size(), number -> CellRun.of(plan, number, bench.cancellation()));
        for (CellResult cell : cells) {
            if (cell.end() != CellResult.End.FINISHED) {
                throw new IllegalStateException(plan.name() + " " + cell.labels() + ": " + cell.words());
            }
        }
        return new Averages(cells);
    }

    /// So many seeds for a sweep.
    public static List<Long> seeds(Seed from, int count) {
        return LongStream.range(0, count).mapToObj(i -> from.child(i).value()).toList();
    }

    /// The mean of a number at the end of the runs.
    ///
    /// @param labels the value of each axis
    /// @param number its path, such as `loss.sets[train].loss`
    public double mean(List<String> labels, String number) {
        return cells.stream()
                .filter(cell -> cell.labels().equals(labels))
                .map(cell -> cell.moments().getLast().numbers().get(number))
                .mapToDouble(value -> Objects.requireNonNull(value, number))
                .average()
                .orElseThrow();
    }
}
