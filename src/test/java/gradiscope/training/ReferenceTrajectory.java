package gradiscope.training;

import gradiscope.data.Samples;
import gradiscope.data.Split;
import gradiscope.experiment.Experiment;
import gradiscope.network.Architecture;
import gradiscope.network.Reference;
import java.util.List;

/// Training from given parameters on given batches, in turn. A study shuffles by its own seed, so each
/// batch is the full batch of a study of its own, and the run goes from study to study by its checkpoint.
final class ReferenceTrajectory {
    private final Reference expected;
    private final double tolerance;
    private final List<NetworkStudy> studies;
    private Checkpoint now;

    /// @param experiment with full batches
    /// @param tolerance of everything after, as in [Reference#assertClose]
    ReferenceTrajectory(
            Reference expected, Experiment experiment, List<Samples> batches, Checkpoint start, double tolerance) {
        this.expected = expected;
        this.tolerance = tolerance;
        this.now = start;
        this.studies = batches.stream()
                .map(batch -> new NetworkStudy(
                        experiment,
                        Architecture.of(experiment.network(), experiment.loss(), batch),
                        new Split(batch, batch)))
                .toList();
    }

    /// Step 0 with these parameters; every optimizer starts anew.
    static Checkpoint start(float[] parameters, float[] statistics) {
        return new Checkpoint(0, parameters, statistics, List.of(), Progress.NONE);
    }

    /// Makes as many steps as the reference has losses, and compares all that it has.
    void check() {
        float[] losses = new float[expected.doubles("losses").length];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = (float) step(studies.get(i % studies.size()));
            compare("parametersAfter", now.parameters());
            compare("statisticsAfter", now.statistics());
        }
        expected.assertClose("losses", losses, tolerance);
    }

    private double step(NetworkStudy study) {
        study.restore(now);
        study.step();
        now = study.checkpoint();
        return study.report().loss();
    }

    private void compare(String name, float[] actual) {
        String step = String.valueOf(now.step());
        if (expected.names().contains(name) && expected.at(name).names().contains(step)) {
            expected.at(name).assertClose(step, actual, tolerance);
        }
    }
}
