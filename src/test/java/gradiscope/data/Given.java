package gradiscope.data;

import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;
import gradiscope.experiment.Seed;
import gradiscope.experiment.Shape;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;

/// Samples that a test made by hand, with or without test samples of their makers.
@Kind(name = "given", title = "Given", help = "Samples of a test.")
record Given(@Property(help = "what is loaded") DataSet.Loaded loaded) implements DataSet {
    static Given whole(Samples samples) {
        return new Given(Loaded.whole(samples));
    }

    static Given divided(Samples train, Samples test) {
        return new Given(new Loaded(train, Optional.of(test)));
    }

    /// Samples 0, 1, 2, ... of one input each, which is the sample's number; as many of each class as said,
    /// in turn of the classes.
    static Samples numbered(int... sizes) {
        int[] labels = IntStream.range(0, sizes.length)
                .flatMap(k -> IntStream.generate(() -> k).limit(sizes[k]))
                .toArray();
        return Samples.classified(Shape.vector(1), numbers(labels.length), labels, Sampler.numbered(sizes.length));
    }

    /// Samples of one class with these inputs, `columns` each.
    static Samples table(int columns, float... inputs) {
        int[] labels = new int[inputs.length / columns];
        return Samples.classified(Shape.vector(columns), inputs, labels, Sampler.numbered(1));
    }

    /// A regression of `count` samples whose input and target are the sample's number.
    static Samples regression(int count) {
        return Samples.regression(Shape.vector(1), numbers(count), numbers(count), 1);
    }

    private static float[] numbers(int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = i;
        }
        return numbers;
    }

    @Override
    public Loaded load(Seed seed, Path folder) {
        return loaded;
    }
}
