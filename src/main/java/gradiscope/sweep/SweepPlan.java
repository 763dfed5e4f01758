package gradiscope.sweep;

import gradiscope.experiment.Experiment;
import gradiscope.probe.Probe;
import gradiscope.probe.When;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a sweep computes.
///
/// @param name of the plan
/// @param experiment what is varied; something in it ends its run
/// @param folder what file names in it are relative to
/// @param axes the grid, the last one varying fastest, before the seeds
/// @param seeds at least one; each cell of the grid is computed with each of them
/// @param probes what is measured
/// @param when at which steps, besides the first and the last
public record SweepPlan(
        String name,
        Experiment experiment,
        Path folder,
        List<Axis> axes,
        List<Long> seeds,
        List<Probe> probes,
        When when) {
    public SweepPlan {
        axes = List.copyOf(axes);
        seeds = List.copyOf(seeds);
        probes = List.copyOf(probes);
    }

    /// How many cells there are: the product of all axes and the seeds.
    public int size() {
        return axes.stream().mapToInt(axis -> axis.values().size()).reduce(seeds.size(), Math::multiplyExact);
    }

    /// One cell.
    ///
    /// @param number from 0 to less than [#size()]
    /// @throws gradiscope.experiment.BadInput when a value does not suit the experiment
    public Cell cell(int number) {
        int rest = number / seeds.size();
        long seed = seeds.get(number % seeds.size());
        List<Axis.Value> values = new ArrayList<>();
        for (Axis axis : axes.reversed()) {
            values.addFirst(axis.values().get(rest % axis.values().size()));
            rest /= axis.values().size();
        }
        Experiment changed = experiment;
        for (Axis.Value value : values) {
            changed = value.of(changed);
        }
        return new Cell(number, values.stream().map(Axis.Value::label).toList(), seed, seeded(changed, seed));
    }

    private static Experiment seeded(Experiment e, long seed) {
        return new Experiment(e.name(), seed, e.data(), e.network(), e.loss(), e.training());
    }

    /// A point of the grid, with a seed.
    ///
    /// @param number its place
    /// @param labels the value of each axis
    /// @param experiment what is trained there
    public record Cell(int number, List<String> labels, long seed, Experiment experiment) {
        public Cell {
            labels = List.copyOf(labels);
        }
    }
}
