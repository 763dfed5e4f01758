package gradiscope.lesson.interpolation;

import gradiscope.lesson.CheckBench;
import gradiscope.probe.SampleSet;
import gradiscope.probe.Subject;
import gradiscope.probe.landscape.InterpolationProbe;
import gradiscope.probe.landscape.InterpolationReading;
import gradiscope.probe.landscape.Line;
import gradiscope.probe.landscape.Path;
import gradiscope.training.Checkpoint;
import gradiscope.training.NetworkStudy;
import gradiscope.training.Workbench;
import java.util.List;

/// A network trained to its stop condition, and where it came from.
record Trained(Workbench bench, Checkpoint start, Checkpoint end) {
    private static final int BREATH = 64;

    /// From where its seed puts it.
    static Trained of(Workbench bench, CheckBench wanted) {
        return from(bench, bench.study().checkpoint(), wanted);
    }

    /// From parameters of another training, with a new optimizer, at step 0.
    ///
    /// @throws IllegalStateException when it diverges
    static Trained from(Workbench bench, Checkpoint other, CheckBench wanted) {
        NetworkStudy study = bench.study();
        Checkpoint fresh = study.checkpoint();
        Checkpoint start =
                new Checkpoint(0, other.parameters(), other.statistics(), fresh.optimizer(), fresh.progress());
        study.restore(start);
        while (study.stop().isEmpty()) {
            study.step().ifPresent(fault -> {
                throw new IllegalStateException(bench.experiment().name() + ": " + fault);
            });
            if (study.steps() % BREATH == 0) {
                wanted.cancellation().check();
            }
        }
        return new Trained(bench, start, study.checkpoint());
    }

    /// The line from its start to its end.
    InterpolationReading line(InterpolationProbe probe) {
        return between(start, end, probe);
    }

    /// The line from its end to that of another, on the samples of this one.
    InterpolationReading lineTo(Trained other, InterpolationProbe probe) {
        return between(end, other.end, probe);
    }

    private InterpolationReading between(Checkpoint from, Checkpoint to, InterpolationProbe probe) {
        return probe.measure(
                new Subject(bench.experiment(), bench.architecture(), bench.data(), from, to, List.of(from, to)));
    }

    /// One of the lines that were measured.
    static Line line(InterpolationReading reading, Path path, SampleSet set) {
        return reading.lines().stream()
                .filter(line -> line.path().equals(path) && line.set() == set)
                .findFirst()
                .orElseThrow();
    }
}
