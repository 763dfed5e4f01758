package gradiscope.lesson.interpolation;

import gradiscope.experiment.Edits;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.Seed;
import gradiscope.lesson.CheckBench;
import gradiscope.lesson.Resource;
import gradiscope.probe.catalog.Families;
import gradiscope.training.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// What was found in several runs, each with samples, start and order of its own.
record Runs<T>(List<T> found) {
    static final String FOLDER = "linear-interpolation/";

    /// @param run from its seed to what is found
    static <T> Runs<T> of(int count, Seed seed, CheckBench bench, Function<Seed, T> run) {
        return new Runs<>(bench.each(count, i -> run.apply(seed.child(i))));
    }

    /// An experiment of the lesson, with another seed and some edits.
    static Workbench open(String file, Seed seed, String... edits) {
        Experiment edited = with(Resource.experiment(FOLDER + file), edits);
        return Workbench.open(with(edited, "seed=" + seed.value()), FOLDER + file, Path.of(""));
    }

    /// Another network for the same samples.
    static Workbench variant(Workbench bench, String... edits) {
        Experiment other = with(bench.experiment(), edits);
        return Workbench.with(other, other.name(), bench.data());
    }

    /// The same network for the same samples, with another start and order.
    static Workbench twin(Workbench bench, Seed seed) {
        return variant(bench, "seed=" + seed.value());
    }

    private static Experiment with(Experiment experiment, String... edits) {
        Experiment edited = experiment;
        for (String edit : edits) {
            edited = new Edits(Families.catalog()).set(edited, edit);
        }
        return edited;
    }

    double mean(ToDoubleFunction<T> number) {
        return found.stream().mapToDouble(number).average().orElseThrow();
    }

    double greatest(ToDoubleFunction<T> number) {
        return found.stream().mapToDouble(number).max().orElseThrow();
    }

    double least(ToDoubleFunction<T> number) {
        return found.stream().mapToDouble(number).min().orElseThrow();
    }
}
