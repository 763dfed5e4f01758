package gradiscope.training;

import gradiscope.data.NpyArray;
import gradiscope.data.Npz;
import gradiscope.experiment.BadInput;
import gradiscope.experiment.Message;
import gradiscope.network.Architecture;
import gradiscope.network.Parameter;
import gradiscope.network.Stage;
import gradiscope.network.Statistic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// A network's numbers in a file, as PyTorch users keep them: `numpy.savez(f, **{k: v.numpy() for k, v in
/// net.state_dict().items()})`. Entries are matched by order and shape, not by name: weights outputs x
/// inputs, then biases; for batch norm weight, bias, running_mean, running_var. Its counter of batches is
/// passed over, and so is what a [CheckpointFile] adds.
public final class StateFile {
    /// What names of entries that are not the network's begin with.
    static final String OWN = "gradiscope.";

    private static final String COUNTER = "num_batches_tracked";
    private static final Message SAME = Message.of("give a file of the same network");

    private final String shown;
    private final List<NpyArray> network = new ArrayList<>();
    private final Map<String, NpyArray> others = new LinkedHashMap<>();

    private StateFile(String shown) {
        this.shown = shown;
    }

    /// @param shown the file's name as the person gave it
    /// @throws BadInput when the file cannot be read, or holds no network
    public static StateFile read(Path file, String shown) {
        StateFile state = new StateFile(shown);
        Npz.read(file).values().forEach(state::add);
        if (state.network.isEmpty()) {
            throw new BadInput(shown, "", Message.of("holds no arrays of a network"), SAME);
        }
        return state;
    }

    private void add(NpyArray entry) {
        boolean counter =
                entry.isWhole() && (entry.shape().isEmpty() || entry.name().endsWith(COUNTER));
        if (entry.name().startsWith(OWN)) {
            others.put(entry.name(), entry);
        } else if (!counter) {
            network.add(entry);
        }
    }

    /// Its name as the person gave it.
    public String shown() {
        return shown;
    }

    /// How many outputs the network has, if its last layer is a dense one: the first side of its last array.
    public int outputs() {
        List<Integer> last = network.getLast().shape();
        return last.isEmpty() ? 1 : last.getFirst();
    }

    /// How many inputs the network has, if its first layer is a dense one: the second side of its first matrix.
    public OptionalInt inputs() {
        return network.stream()
                .filter(entry -> entry.shape().size() == 2)
                .mapToInt(entry -> entry.shape().get(1))
                .findFirst();
    }

    /// An entry beside the network's.
    ///
    /// @param name its whole name, which begins with [#OWN]
    Optional<NpyArray> other(String name) {
        return Optional.ofNullable(others.get(name));
    }

    /// Whether all shapes are those of this architecture.
    public boolean fits(Architecture architecture) {
        return network.stream()
                .map(NpyArray::shape)
                .toList()
                .equals(places(architecture, StateDict.zeros(architecture)).stream()
                        .map(Place::shape)
                        .toList());
    }

    /// The numbers for an architecture.
    ///
    /// @throws BadInput when an entry is missing, of another shape, not of real numbers, a negative
    ///     variance, or left over
    public StateDict of(Architecture architecture) {
        StateDict state = StateDict.zeros(architecture);
        List<Place> places = places(architecture, state);
        for (int i = 0; i < places.size(); i++) {
            if (i == network.size()) {
                throw new BadInput(
                        shown,
                        "",
                        Message.of(
                                "ends before {0} of shape {1}",
                                places.get(i).key(), places.get(i).shape()),
                        SAME);
            }
            places.get(i).take(network.get(i));
        }
        if (network.size() > places.size()) {
            throw network.get(places.size()).bad(Message.of("the network has no place for it"), SAME);
        }
        return state;
    }

    private static List<Place> places(Architecture architecture, StateDict state) {
        List<Place> places = new ArrayList<>();
        for (Stage stage : architecture.stages()) {
            for (Parameter p : stage.parameters()) {
                places.add(new Place(p.key(), p.dimensions(), state.parameters(), p.offset(), false));
            }
            for (Statistic s : stage.statistics()) {
                places.add(new Place(s.key(), List.of(s.size()), state.statistics(), s.offset(), s.isVariance()));
            }
        }
        return places;
    }

    /// Where the numbers of an entry go.
    private record Place(String key, List<Integer> shape, float[] target, int offset, boolean variance) {
        void take(NpyArray entry) {
            if (!entry.shape().equals(shape)) {
                Message problem = entry.name().equals(key)
                        ? Message.of("has shape {0}, but the network's has {1}", entry.shape(), shape)
                        : Message.of("has shape {0}, but the network's {1} has {2}", entry.shape(), key, shape);
                throw entry.bad(
                        problem,
                        isTransposed(entry.shape())
                                ? Message.of(
                                        "weights are out x in, and this one looks transposed: save it as {0}",
                                        shape.size() == 2 ? "a.T" : "a.transpose(3, 2, 0, 1)")
                                : Message.of("give the arrays of the same network, in the order of its layers"));
            }
            if (entry.isWhole()) {
                throw entry.bad(
                        Message.of("holds whole numbers, and a network's are real"),
                        Message.of("save it as a.astype('float32')"));
            }
            float[] numbers = entry.floats();
            for (int i = 0; variance && i < numbers.length; i++) {
                if (numbers[i] < 0) {
                    throw entry.bad(
                            i,
                            Message.of("is {0}, and a variance is not negative", numbers[i]),
                            Message.of("give running_mean before running_var, as state_dict() has them"));
                }
            }
            System.arraycopy(numbers, 0, target, offset, numbers.length);
        }

        /// As TensorFlow keeps them: in x out, and filters height x width x in x out.
        private boolean isTransposed(List<Integer> sides) {
            return switch (shape.size()) {
                case 2 -> sides.equals(shape.reversed());
                case 4 -> sides.equals(List.of(shape.get(2), shape.get(3), shape.get(1), shape.get(0)));
                default -> false;
            };
        }
    }
}
