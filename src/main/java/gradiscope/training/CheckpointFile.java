package gradiscope.training;

import gradiscope.data.NpyArray;
import gradiscope.data.NpzWriter;
import gradiscope.experiment.BadInput;
import gradiscope.experiment.Message;
import gradiscope.network.Architecture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A checkpoint in a file that numpy, PyTorch users and this program can read: the network's numbers by name,
/// as a [StateFile] has them, and what else it takes to continue bit for bit. That is `gradiscope.step`,
/// `gradiscope.optimizer.0` and on, and `gradiscope.progress.*` for what stop conditions look at. Of the
/// latter those are left out that have no value yet.
public final class CheckpointFile {
    private static final String STEP = StateFile.OWN + "step";
    private static final String OPTIMIZER = StateFile.OWN + "optimizer.";
    private static final String PROGRESS = StateFile.OWN + "progress.";
    private static final Message REMEDY =
            Message.of("give a file of the folder checkpoints of a run of the same experiment");

    private CheckpointFile() {}

    public static void write(NpzWriter out, Architecture architecture, Checkpoint checkpoint) throws IOException {
        for (NamedArray array : NamedArray.all(architecture)) {
            out.floats(array.name(), array.of(checkpoint), array.sides());
        }
        out.longs(STEP, new long[] {checkpoint.step()});
        for (int i = 0; i < checkpoint.optimizer().size(); i++) {
            float[] state = checkpoint.optimizer().get(i);
            out.floats(OPTIMIZER + i, state, state.length);
        }
        write(out, checkpoint.progress());
    }

    private static void write(NpzWriter out, Progress progress) throws IOException {
        out.longs(PROGRESS + "epochs", new long[] {progress.epochs()});
        out.longs(PROGRESS + "epochsSinceBest", new long[] {progress.epochsSinceBest()});
        out.longs(PROGRESS + "rightSum", new long[] {progress.rightSum()});
        out.longs(PROGRESS + "sampleCount", new long[] {progress.sampleCount()});
        number(out, "loss", progress.loss());
        number(out, "accuracy", progress.accuracy());
        number(out, "bestLoss", progress.bestLoss());
        number(out, "lossSum", progress.lossSum());
    }

    private static void number(NpzWriter out, String name, double value) throws IOException {
        if (Double.isFinite(value)) {
            out.number(PROGRESS + name, value);
        }
    }

    /// Reads what was written by a study like this one.
    ///
    /// @param shown the file's name as the person gave it
    /// @param study of the same experiment, at any step
    /// @throws BadInput when the file is no checkpoint, or of another network or optimizer
    public static Checkpoint read(Path file, String shown, NetworkStudy study) {
        StateFile arrays = StateFile.read(file, shown);
        StateDict state = arrays.of(study.architecture());
        return new Checkpoint(
                count(arrays, STEP),
                state.parameters(),
                state.statistics(),
                optimizer(arrays, study.checkpoint().optimizer()),
                progress(arrays));
    }

    private static List<float[]> optimizer(StateFile arrays, List<float[]> like) {
        List<float[]> states = new ArrayList<>();
        for (int i = 0; i < like.size(); i++) {
            NpyArray state = require(arrays, OPTIMIZER + i);
            float[] numbers = state.floats();
            if (numbers.length != like.get(i).length) {
                throw state.bad(Message.of("is not of this network: it has shape {0}", state.shape()), REMEDY);
            }
            states.add(numbers);
        }
        if (arrays.other(OPTIMIZER + like.size()).isPresent()) {
            throw require(arrays, OPTIMIZER + like.size()).bad(Message.of("belongs to another optimizer"), REMEDY);
        }
        return states;
    }

    private static Progress progress(StateFile arrays) {
        Progress none = Progress.NONE;
        return new Progress(
                count(arrays, PROGRESS + "epochs"),
                number(arrays, "loss", none.loss()),
                number(arrays, "accuracy", none.accuracy()),
                number(arrays, "bestLoss", none.bestLoss()),
                count(arrays, PROGRESS + "epochsSinceBest"),
                number(arrays, "lossSum", none.lossSum()),
                count(arrays, PROGRESS + "rightSum"),
                count(arrays, PROGRESS + "sampleCount"));
    }

    private static long count(StateFile arrays, String name) {
        NpyArray entry = require(arrays, name);
        long[] values = entry.longs();
        if (values.length != 1 || values[0] < 0) {
            throw entry.bad(Message.of("is not a count"), REMEDY);
        }
        return values[0];
    }

    private static double number(StateFile arrays, String name, double otherwise) {
        return arrays.other(PROGRESS + name)
                .map(NpyArray::doubles)
                .filter(values -> values.length == 1)
                .map(values -> values[0])
                .orElse(otherwise);
    }

    private static NpyArray require(StateFile arrays, String name) {
        return arrays.other(name)
                .orElseThrow(() -> new BadInput(
                        arrays.shown(), "", Message.of("is no checkpoint of this run: it has no {0}", name), REMEDY));
    }
}
