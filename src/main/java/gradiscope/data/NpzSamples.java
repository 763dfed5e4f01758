package gradiscope.data;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Message;
import gradiscope.experiment.Shape;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Arrays `x` and `y` of an NPZ file, as [NpzFile] describes them. A network that is known says what they
/// have to hold: then nothing is guessed, and samples of a single class are as good as any.
///
/// @param x inputs: N x d, N x height x width, or N x channels x height x width, with at least one number
/// @param y a row for each sample
public record NpzSamples(NpyArray x, NpyArray y) {
    /// @throws BadInput when the file cannot be read, lacks an array, or the arrays are of other shapes
    public static NpzSamples read(Path file) {
        return read(new InputFile(file.toString(), file), FileLimits.ofThisMachine());
    }

    static NpzSamples read(InputFile file, FileLimits limits) {
        Map<String, NpyArray> arrays = Npz.read(file, limits);
        NpyArray x = require(arrays, "x", file);
        NpyArray y = require(arrays, "y", file);
        requireSamples(x);
        int count = x.shape().getFirst();
        if (y.shape().isEmpty() || y.shape().getFirst() != count) {
            throw y.bad(
                    Message.of("has shape {0} for the {1} samples of x", y.shape(), count),
                    Message.of("give a row for each sample"));
        }
        return new NpzSamples(x, y);
    }

    private static NpyArray require(Map<String, NpyArray> arrays, String name, InputFile file) {
        NpyArray array = arrays.get(name);
        if (array == null) {
            Message remedy = arrays.isEmpty()
                    ? Message.of("use numpy.savez(file, x=x, y=y); it is empty")
                    : Message.of("use numpy.savez(file, x=x, y=y); it holds {0}", String.join(", ", arrays.keySet()));
            throw file.bad("", Message.of("has no array {0}", name), remedy);
        }
        return array;
    }

    private static void requireSamples(NpyArray x) {
        List<Integer> sides = x.shape();
        if (sides.size() < 2 || sides.size() > 4) {
            throw x.bad(
                    Message.of("has shape {0}", sides),
                    Message.of("use N x d, N x height x width, or N x channels x height x width"));
        }
        if (x.size() == 0) {
            throw x.bad(Message.of("has shape {0} and holds nothing", sides), Message.of("give at least one sample"));
        }
    }

    /// Shape of one sample.
    public Shape shape() {
        List<Integer> sides = x.shape();
        return switch (sides.size()) {
            case 2 -> Shape.vector(sides.get(1));
            case 3 -> new Shape(1, sides.get(1), sides.get(2));
            default -> new Shape(sides.get(1), sides.get(2), sides.get(3));
        };
    }

    /// How many numbers `y` holds for each sample.
    public int perSample() {
        return y.size() / y.shape().getFirst();
    }

    /// The samples with the classes of a network that tells so many apart.
    ///
    /// @throws BadInput naming the first label that is none of them
    public Samples classified(int classes) {
        if (perSample() != 1) {
            throw y.bad(
                    Message.of("has shape {0} where classes are one number per sample", y.shape()),
                    Message.of("use y.argmax(1) for one-hot labels"));
        }
        float[] values = y.floats();
        int[] labels = new int[values.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (int) values[i];
            if (labels[i] != values[i] || labels[i] < 0 || labels[i] >= classes) {
                String label = y.isWhole() ? Long.toString((long) values[i]) : Float.toString(values[i]);
                throw y.bad(
                        i,
                        Message.of("{0} is not a class from 0 to {1}", label, (classes - 1)),
                        Message.of("number the network's {0} classes from 0", classes));
            }
        }
        List<String> names =
                IntStream.range(0, classes).mapToObj(Integer::toString).toList();
        return Samples.classified(shape(), x.floats(), labels, names);
    }

    /// The samples with the numbers that a network of so many outputs is to give.
    ///
    /// @throws BadInput when `y` holds fewer or more of them
    public Samples regression(int outputs) {
        if (perSample() != outputs) {
            throw y.bad(
                    outputs == 1
                            ? Message.of("has shape {0}, and the network gives 1 number per sample", y.shape())
                            : Message.of(
                                    "has shape {0}, and the network gives {1} numbers per sample", y.shape(), outputs),
                    Message.of("give a y of {0} x {1}", x.shape().getFirst(), outputs));
        }
        return Samples.regression(shape(), x.floats(), y.floats(), outputs);
    }
}
