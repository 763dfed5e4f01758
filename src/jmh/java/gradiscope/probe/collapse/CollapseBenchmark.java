package gradiscope.probe.collapse;

import gradiscope.experiment.Seed;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// All metrics of the three conventions on the digits' last hidden layer: 1797 samples of 32 features, 10
/// classes.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CollapseBenchmark {
    private static final int SAMPLES = 1797;
    private static final int WIDTH = 32;
    private static final int CLASSES = 10;

    private Activity layer = draw();
    private Optional<LayerReading> last = Optional.empty();

    @Setup
    public void setUp() {
        layer = draw();
        last = Optional.of(pictureToo());
    }

    /// NC1 to NC4 without samples in the picture.
    @Benchmark
    public LayerReading metrics() {
        return Collapse.measure(layer, new Settings(false, 3, 0), Optional.empty());
    }

    /// The same with all samples in a picture that continues another.
    @Benchmark
    public LayerReading pictureToo() {
        return Collapse.measure(layer, Settings.initial(), last);
    }

    private static Activity draw() {
        RandomGenerator random = new Seed(1).generator();
        float[] weights = gaussian(CLASSES * WIDTH, random);
        float[] features = gaussian(SAMPLES * WIDTH, random);
        int[] labels = new int[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            labels[i] = i % CLASSES;
            for (int j = 0; j < WIDTH; j++) {
                features[i * WIDTH + j] += weights[labels[i] * WIDTH + j];
            }
        }
        return Activity.last(
                "last",
                new Features(Matrix.of(features, WIDTH), labels, CLASSES),
                Classifier.of(Matrix.of(weights, WIDTH), new float[CLASSES]),
                Matrix.of(gaussian(SAMPLES * CLASSES, random), CLASSES));
    }

    private static float[] gaussian(int count, RandomGenerator random) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
