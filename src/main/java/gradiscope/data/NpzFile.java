package gradiscope.data;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Message;
import gradiscope.experiment.Property;
import gradiscope.experiment.Seed;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/// Arrays `x` and `y` of an NPZ file; other arrays in it are skipped. See [Npz] for what is read.
///
/// `x` holds the inputs: N x d, N x height x width, or N x channels x height x width. They are taken as
/// they are, not scaled.
///
/// `y` holds N classes, or N x k numbers to predict; a side of 1 behind N is left out. With the task
/// `auto`, integers and booleans are classes. Real numbers are predicted, unless they are one per sample
/// and say class numbers: all whole, and each of 0 to K-1 there, for a K of 2 to 1000. Give the task where
/// that guess would be wrong.
///
/// A class is its number, from 0 to the largest there is, so that an output of a network trained elsewhere
/// keeps its class also where these samples lack one; where they lack the last, say how many `classes` there
/// are. (In a [CsvFile], classes are numbered by rank.)
@Kind(name = "npz", title = "NPZ file", help = "Arrays x and y as numpy.savez(file, x=x, y=y) saves them.")
public record NpzFile(
        @Property(help = "the file; a relative name starts at the folder of the experiment")
        String file,

        @Property(help = "whether y holds classes, or numbers to predict", initial = "auto")
        Task task,

        @Property(
                help = "how many classes; 0: as many as y says, one more than the largest",
                initial = "0",
                min = 0,
                max = NpzFile.MOST_CLASSES)
        int classes)
        implements DataSet {

    /// The most classes.
    public static final int MOST_CLASSES = FileLimits.CLASSES;

    /// What `y` holds. AUTO: as its element type and values show.
    public enum Task {
        AUTO,
        CLASSES,
        REGRESSION
    }

    public NpzFile {
        Descriptor.check(NpzFile.class, file, task, classes);
        if (file.isBlank()) {
            throw new InvalidValue("file", Message.of("no file is named"), Message.of("name an NPZ file"));
        }
        if (classes == 1) {
            throw new InvalidValue(
                    "classes", Message.of("one class is nothing to learn"), Message.of("use 0, or 2 or more"));
        }
    }

    @Override
    public Loaded load(Seed seed, Path folder) {
        return load(InputFile.in(folder, file), FileLimits.ofThisMachine());
    }

    @Override
    public NpzFile renamed(UnaryOperator<String> change) {
        return new NpzFile(change.apply(file), task, classes);
    }

    Loaded load(InputFile input, FileLimits limits) {
        NpzSamples arrays = NpzSamples.read(input, limits);
        return Loaded.whole(new NpzLabels(arrays.y(), task, classes).samples(arrays.shape(), arrays.x()));
    }
}
