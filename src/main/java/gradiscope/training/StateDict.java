package gradiscope.training;

import gradiscope.data.NpyArray;
import gradiscope.data.Npz;
import gradiscope.data.NpzFile;
import gradiscope.data.NpzWriter;
import gradiscope.experiment.BadInput;
import gradiscope.network.Architecture;
import gradiscope.network.Parameter;
import gradiscope.network.Stage;
import gradiscope.network.Statistic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A network's numbers in a file, as PyTorch users keep them: `numpy.savez(f, **{k: v.numpy() for k, v in
/// net.state_dict().items()})`. Entries are matched by order and shape, not by name: weights outputs x
/// inputs, then biases; for batch norm weight, bias, running_mean, running_var. Whole numbers of no
/// dimension (num_batches_tracked) are passed over, and so is what checkpoints add: `gradiscope.step`,
/// `gradiscope.optimizer.*`.
///
/// @param parameters flat
/// @param statistics flat running statistics
public record StateDict(float[] parameters, float[] statistics) {
    private static final String STEP = "gradiscope.step";
    private static final String OPTIMIZER = "gradiscope.optimizer.";
    private static final Pattern OWN = Pattern.compile("gradiscope\\.(step|optimizer\\.\\d+)");
    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N}_. -]");

    /// Reads a file for an architecture.
    ///
    /// @param shown the file's name as the person gave it
    /// @throws BadInput when an entry is missing, of another shape, or left over
    public static StateDict read(Path file, String shown, Architecture architecture) {
        Deque<NpyArray> entries = entries(file);
        StateDict state =
                new StateDict(new float[architecture.parameterCount()], new float[architecture.statisticCount()]);
        for (Stage stage : architecture.stages()) {
            state.fill(stage, entries, shown);
        }
        if (!entries.isEmpty()) {
            throw entries.getFirst().bad("the network has no place for it", "give a file of the same network");
        }
        return state;
    }

    /// How many outputs the network of a file has, if its last layer is a dense one: the first side of its last
    /// array.
    ///
    /// @return 0 where that can be no number of classes
    /// @throws BadInput when the file is none of arrays
    public static int outputs(Path file) {
        Deque<NpyArray> entries = entries(file);
        List<Integer> last = entries.isEmpty() ? List.of() : entries.getLast().shape();
        int outputs = last.isEmpty() ? 0 : last.getFirst();
        return outputs > 1 && outputs <= NpzFile.MOST_CLASSES ? outputs : 0;
    }

    /// The arrays that are the network's own, in order.
    private static Deque<NpyArray> entries(Path file) {
        Deque<NpyArray> entries = new ArrayDeque<>();
        for (NpyArray entry : Npz.read(file).values()) {
            boolean counter = entry.isWhole() && entry.shape().isEmpty();
            if (!counter && !OWN.matcher(entry.name()).matches()) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private void fill(Stage stage, Deque<NpyArray> entries, String shown) {
        for (Parameter p : stage.parameters()) {
            take(entries, shown, p.key(), p.dimensions(), parameters, p.offset());
        }
        for (Statistic s : stage.statistics()) {
            take(entries, shown, s.key(), List.of(s.size()), statistics, s.offset());
        }
    }

    private static void take(
            Deque<NpyArray> entries, String shown, String key, List<Integer> shape, float[] target, int offset) {
        NpyArray entry = entries.poll();
        if (entry == null) {
            throw new BadInput(
                    shown, "", "ends before " + key + " of shape " + shape, "give a file of the same network");
        }
        if (!entry.shape().equals(shape)) {
            throw entry.bad(
                    "has shape " + entry.shape() + ", but " + key + " has " + shape,
                    "give the network's arrays in the order of its layers");
        }
        float[] numbers = entry.floats();
        System.arraycopy(numbers, 0, target, offset, numbers.length);
    }

    /// Writes a checkpoint so that numpy, PyTorch users and this program can read it: the network's numbers
    /// by name, and what else it takes to continue.
    public static void write(NpzWriter out, Architecture architecture, Checkpoint checkpoint) throws IOException {
        Set<String> names = new HashSet<>();
        for (Stage stage : architecture.stages()) {
            for (Parameter p : stage.parameters()) {
                int[] shape =
                        p.dimensions().stream().mapToInt(Integer::intValue).toArray();
                out.floats(name(p.key(), names), part(checkpoint.parameters(), p.offset(), p.size()), shape);
            }
            for (Statistic s : stage.statistics()) {
                out.floats(name(s.key(), names), part(checkpoint.statistics(), s.offset(), s.size()), s.size());
            }
        }
        out.longs(STEP, new long[] {checkpoint.step()});
        for (int i = 0; i < checkpoint.optimizer().size(); i++) {
            float[] state = checkpoint.optimizer().get(i);
            out.floats(OPTIMIZER + i, state, state.length);
        }
    }

    /// A layer may be called anything, but an array in a file must not look like a path.
    private static String name(String key, Set<String> taken) {
        String name = NO_NAME.matcher(key).replaceAll("_");
        while (!taken.add(name)) {
            name += "_";
        }
        return name;
    }

    private static float[] part(float[] whole, int from, int size) {
        return java.util.Arrays.copyOfRange(whole, from, from + size);
    }
}
