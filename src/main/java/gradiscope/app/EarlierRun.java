package gradiscope.app;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.Training;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The run that left a checkpoint, as far as its folder tells. A checkpoint holds no seed and no settings: those are in
/// the `experiment.json` beside the folder `checkpoints`.
final class EarlierRun {
    private EarlierRun() {}

    /// What a person should know who goes on from a checkpoint; nothing where the experiments are the same. Name and
    /// stop conditions may differ: they change no step.
    static Optional<String> remark(Path checkpoint, ExperimentFile file) {
        Optional<Path> folder = Optional.ofNullable(checkpoint.toAbsolutePath().getParent())
                .flatMap(checkpoints -> Optional.ofNullable(checkpoints.getParent()))
                .filter(run -> Files.exists(run.resolve(RunFolder.EXPERIMENT)));
        if (folder.isEmpty()) {
            return Optional.of("no " + RunFolder.EXPERIMENT + " is beside the folder of " + checkpoint
                    + ": it cannot be known whether seed and settings are those of its run");
        }
        Path written = folder.get().resolve(RunFolder.EXPERIMENT);
        try {
            Experiment earlier = ExperimentFile.read(written.toString()).experiment();
            List<String> changed = changed(earlier, file.seenFrom(folder.get()));
            return changed.isEmpty()
                    ? Optional.empty()
                    : Optional.of("goes on with a changed experiment: a fork of that run (" + String.join(", ", changed)
                            + " not as in " + written + ")");
        } catch (BadInput e) {
            return Optional.of(
                    e.getMessage() + ": it cannot be known whether seed and settings are those of the earlier run");
        }
    }

    private static List<String> changed(Experiment earlier, Experiment now) {
        Descriptor<Experiment> descriptor = Descriptor.of(Experiment.class);
        List<Object> before = descriptor.values(comparable(earlier));
        List<Object> after = descriptor.values(comparable(now));
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                changed.add(descriptor.entries().get(i).name());
            }
        }
        return changed;
    }

    private static Experiment comparable(Experiment experiment) {
        Training endless = Descriptor.of(Training.class).with(experiment.training(), "stop", List.of());
        return new Experiment(
                "", experiment.seed(), experiment.data(), experiment.network(), experiment.loss(), endless);
    }
}
