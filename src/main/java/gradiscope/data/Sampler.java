package gradiscope.data;

import gradiscope.experiment.Seed;
import gradiscope.experiment.Shape;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Draws samples one after the other and lays them out as [Samples].
final class Sampler {
    /// Draws one point of a class.
    interface PointOfClass {
        double[] draw(int label, RandomGenerator random);
    }

    private Sampler() {}

    /// Samples with classes: sample i has the class i mod `classes`.
    ///
    /// @param dimensions coordinates of the points that `point` draws
    static Samples classes(int samples, int classes, int dimensions, Seed seed, PointOfClass point) {
        RandomGenerator random = seed.generator();
        float[] inputs = new float[samples * dimensions];
        int[] labels = new int[samples];
        for (int i = 0; i < samples; i++) {
            labels[i] = i % classes;
            put(point.draw(labels[i], random), inputs, i);
        }
        return Samples.classified(Shape.vector(dimensions), inputs, labels, numbered(classes));
    }

    /// Samples with one real target each: inputs uniform over the cube, the target a function of them.
    static Samples targets(int samples, int dimensions, Seed seed, ToDoubleFunction<double[]> target) {
        RandomGenerator random = seed.generator();
        float[] inputs = new float[samples * dimensions];
        float[] targets = new float[samples];
        for (int i = 0; i < samples; i++) {
            double[] point = Points.inCube(dimensions, random);
            put(point, inputs, i);
            targets[i] = (float) target.applyAsDouble(point);
        }
        return Samples.regression(Shape.vector(dimensions), inputs, targets, 1);
    }

    /// The names `0` to `classes - 1`.
    static List<String> numbered(int classes) {
        return IntStream.range(0, classes).mapToObj(Integer::toString).toList();
    }

    private static void put(double[] point, float[] inputs, int row) {
        for (int j = 0; j < point.length; j++) {
            inputs[row * point.length + j] = (float) point[j];
        }
    }
}
