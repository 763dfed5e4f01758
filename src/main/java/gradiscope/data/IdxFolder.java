package gradiscope.data;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Message;
import gradiscope.experiment.Property;
import gradiscope.experiment.Seed;
import gradiscope.experiment.Shape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// Images with labels in a folder, under the file names of the MNIST database, as Fashion-MNIST, KMNIST and
/// EMNIST use them: `train-images-idx3-ubyte` and `train-labels-idx1-ubyte`, and for testing the same with
/// `t10k`; plain or `.gz`, and with `.idx` for `-idx` too.
///
/// Pixels are scaled from 0..255 to [0, 1]. An image has the shape 1 x height x width. Labels are class
/// numbers.
@Kind(name = "idx", title = "IDX folder", help = "Images in a folder, in the files of MNIST and its kin.")
public record IdxFolder(
        @Property(help = "the folder; a relative name starts at the folder of the experiment")
        String folder,

        @Property(help = "how many classes; labels are 0 to one less", initial = "10", min = 2, max = 256)
        int classes,

        @Property(
                help = "at most so many training samples, and so many test samples, the first ones; 0: all",
                initial = "0",
                min = 0)
        int limit)
        implements DataSet {

    public IdxFolder {
        Descriptor.check(IdxFolder.class, folder, classes, limit);
        if (folder.isBlank()) {
            throw new InvalidValue("folder", Message.of("no folder is named"), Message.of("name a folder"));
        }
    }

    @Override
    public Loaded load(Seed seed, Path base) {
        return load(InputFile.in(base, folder), FileLimits.ofThisMachine());
    }

    @Override
    public IdxFolder renamed(UnaryOperator<String> change) {
        return new IdxFolder(change.apply(folder), classes, limit);
    }

    Loaded load(InputFile input, FileLimits limits) {
        input.requireFolder();
        Samples train = samples(input, "train", limits);
        if (find(input, "t10k", 3).isEmpty() && find(input, "t10k", 1).isEmpty()) {
            return Loaded.whole(train);
        }
        Samples test = samples(input, "t10k", limits);
        if (!test.shape().equals(train.shape())) {
            throw input.bad(
                    "",
                    Message.of("training images are {0}, test images {1}", train.shape(), test.shape()),
                    Message.of("give both the same size"));
        }
        return new Loaded(train, Optional.of(test));
    }

    private Samples samples(InputFile input, String part, FileLimits limits) {
        InputFile imageFile =
                find(input, part, 3).orElse(input.child(names(part, 3).getFirst()));
        InputFile labelFile =
                find(input, part, 1).orElse(input.child(names(part, 1).getFirst()));
        IdxFile images = IdxFile.read(imageFile, 3, limits);
        IdxFile labels = IdxFile.read(labelFile, 1, limits);
        int count = images.sides().getFirst();
        if (count != labels.sides().getFirst()) {
            throw labelFile.bad(
                    "",
                    Message.of(
                            "holds {0} labels for the {1} images of {2}",
                            labels.sides().getFirst(), count, imageFile.name()),
                    Message.of("give a label for each image"));
        }
        int kept = limit == 0 ? count : Math.min(limit, count);
        Shape shape = new Shape(1, images.sides().get(1), images.sides().get(2));
        List<String> classNames =
                IntStream.range(0, classes).mapToObj(Integer::toString).toList();
        return Samples.classified(
                shape, inputs(images, kept * shape.size()), labels(labels, labelFile, kept), classNames);
    }

    private static float[] inputs(IdxFile images, int size) {
        float[] inputs = new float[size];
        for (int i = 0; i < size; i++) {
            inputs[i] = Byte.toUnsignedInt(images.values()[i]) / 255f;
        }
        return inputs;
    }

    private int[] labels(IdxFile file, InputFile name, int count) {
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = Byte.toUnsignedInt(file.values()[i]);
            if (labels[i] >= classes) {
                throw name.bad(
                        Message.of("label {0}", i + 1),
                        Message.of("{0} is not a class from 0 to {1}", labels[i], (classes - 1)),
                        Message.of("correct it, or set classes to at least {0}", (labels[i] + 1)));
            }
        }
        return labels;
    }

    /// The file of this part with so many dimensions, under the first of its names that exists.
    private static Optional<InputFile> find(InputFile input, String part, int dimensions) {
        return names(part, dimensions).stream()
                .map(input::child)
                .filter(file -> Files.exists(file.path()))
                .findFirst();
    }

    private static List<String> names(String part, int dimensions) {
        String stem = part + (dimensions == 3 ? "-images" : "-labels");
        String kind = "idx" + dimensions + "-ubyte";
        return List.of(stem + "-" + kind, stem + "-" + kind + ".gz", stem + "." + kind, stem + "." + kind + ".gz");
    }
}
