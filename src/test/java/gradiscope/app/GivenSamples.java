package gradiscope.app;

import gradiscope.data.NpzWriter;
import gradiscope.experiment.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;

/// Samples as a person saves them with `numpy.savez(file, x=x, y=y)`.
final class GivenSamples {
    private GivenSamples() {}

    /// Random inputs, and the classes 0 to K-1 in turn.
    static Path write(Path file, int count, int dimensions, int classes) throws IOException {
        RandomGenerator random = new Seed(3).generator();
        float[] x = new float[count * dimensions];
        long[] y = new long[count];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) random.nextGaussian();
        }
        for (int i = 0; i < count; i++) {
            y[i] = i % classes;
        }
        try (NpzWriter out = new NpzWriter(Files.newOutputStream(file))) {
            out.floats("x", x, count, dimensions);
            out.longs("y", y, count);
        }
        return file;
    }
}
