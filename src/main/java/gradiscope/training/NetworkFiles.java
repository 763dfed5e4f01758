package gradiscope.training;

import gradiscope.data.NpzWriter;
import gradiscope.experiment.Experiment;
import gradiscope.network.Architecture;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// The networks of a run as files for other programs: NumPy arrays, and PyTorch code that runs them. The same run gives
/// the same bytes.
///
/// @param program and its version
public record NetworkFiles(Experiment experiment, Architecture architecture, String program) {
    private static final String SEED = StateFile.OWN + "seed";

    /// A [CheckpointFile], with the seed as `gradiscope.seed`.
    ///
    /// @param out is closed
    public void checkpoint(OutputStream out, Checkpoint checkpoint) throws IOException {
        try (NpzWriter arrays = new NpzWriter(out)) {
            CheckpointFile.write(arrays, architecture, checkpoint);
            seed(arrays);
        }
    }

    /// A [TimelineFile], with the seed as `gradiscope.seed`.
    ///
    /// @param out is closed
    /// @param checkpoints by step
    public void timeline(OutputStream out, List<Checkpoint> checkpoints) throws IOException {
        try (NpzWriter arrays = new NpzWriter(out)) {
            TimelineFile.write(arrays, architecture, checkpoints);
            seed(arrays);
        }
    }

    private void seed(NpzWriter arrays) throws IOException {
        arrays.longs(SEED, new long[] {experiment.seed()});
    }

    /// [TorchCode] for what [#checkpoint] writes.
    ///
    /// @param step of the checkpoint
    /// @param npz the name of its file, which is beside that of the code
    public String code(long step, String npz) {
        return TorchCode.of(
                architecture,
                List.of(
                        "The network of \"%s\", step %d, seed %d."
                                .formatted(experiment.name(), step, experiment.seed()),
                        "Written by " + program + "."),
                npz);
    }
}
