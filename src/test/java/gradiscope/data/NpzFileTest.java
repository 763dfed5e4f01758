package gradiscope.data;

import static gradiscope.data.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gradiscope.data.NpzFile.Task;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Seed;
import gradiscope.experiment.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpzFileTest {
    @TempDir
    Path folder;

    @Test
    void readsWholeNumbersAsClassNumbers() throws IOException {
        write(new float[6], new int[] {3, 2}, new float[0], new long[] {0, 3, 1});
        Samples samples = load(Task.AUTO);
        assertThat(samples.shape()).isEqualTo(Shape.vector(2));
        assertThat(samples.labels()).containsExactly(0, 3, 1);
        assertThat(samples.classNames()).containsExactly("0", "1", "2", "3");
    }

    @Test
    void readsRealNumbersThatSayClassesAsClasses() throws IOException {
        write(new float[3], new int[] {3, 1}, new float[] {2, 0, 1}, new long[0]);
        assertThat(load(Task.AUTO).labels()).containsExactly(2, 0, 1);
    }

    @Test
    void predictsRealNumbersWithGapsOrFractions() throws IOException {
        write(new float[3], new int[] {3, 1}, new float[] {0, 1, 3}, new long[0]);
        assertThat(load(Task.AUTO).targets()).containsExactly(0, 1, 3);
        write(new float[2], new int[] {2, 1}, new float[] {0, 0.5f}, new long[0]);
        assertThat(load(Task.AUTO).isRegression()).isTrue();
    }

    @Test
    void predictsWholeNumbersWhereTheTaskSaysSo() throws IOException {
        write(new float[2], new int[] {2, 1}, new float[0], new long[] {0, 1});
        assertThat(load(Task.REGRESSION).targets()).containsExactly(0, 1);
    }

    @Test
    void predictsSeveralNumbersPerSample() throws IOException {
        write(new float[2], new int[] {2, 1}, new float[] {0, 1, 1, 0}, new long[0]);
        Samples samples = load(Task.AUTO);
        assertThat(samples.outputs()).isEqualTo(2);
        assertThat(samples.targets()).containsExactly(0, 1, 1, 0);
    }

    @Test
    void readsImagesWithAndWithoutChannels() throws IOException {
        write(new float[12], new int[] {2, 2, 3}, new float[0], new long[] {0, 1});
        assertThat(load(Task.AUTO).shape()).isEqualTo(new Shape(1, 2, 3));
        write(new float[24], new int[] {2, 2, 2, 3}, new float[0], new long[] {0, 1});
        assertThat(load(Task.AUTO).shape()).isEqualTo(new Shape(2, 2, 3));
    }

    @Test
    void refusesArraysOfTheWrongShape() throws IOException {
        write(new float[2], new int[] {2}, new float[0], new long[] {0, 1});
        assertRefused(() -> load(Task.AUTO), "f.npz: x: has shape [2]; use N x d, ");
        write(new float[0], new int[] {0, 2}, new float[0], new long[0]);
        assertRefused(() -> load(Task.AUTO), "f.npz: x: has shape [0, 2] and holds nothing; ");
        write(new float[2], new int[] {2, 1}, new float[0], new long[] {0, 1, 2});
        assertRefused(() -> load(Task.AUTO), "f.npz: y: has shape [3] for the 2 samples of x; ");
    }

    @Test
    void refusesMissingArrays() throws IOException {
        try (NpzWriter writer = new NpzWriter(Files.newOutputStream(folder.resolve("f.npz")))) {
            writer.floats("x_train", new float[1], 1);
        }
        assertRefused(
                () -> load(Task.AUTO), "f.npz: has no array x; use numpy.savez(file, x=x, y=y); it holds x_train");
    }

    @Test
    void refusesLabelsThatAreNoClasses() throws IOException {
        write(new float[2], new int[] {2, 1}, new float[0], new long[] {0, -1});
        assertRefused(() -> load(Task.AUTO), "f.npz: y[1]: -1 is not a class number; ");
        write(new float[2], new int[] {2, 1}, new float[0], new long[] {0, 1000});
        assertRefused(() -> load(Task.AUTO), "f.npz: y[1]: 1000 is not a class number; ");
        write(new float[2], new int[] {2, 1}, new float[] {0, 0.5f}, new long[0]);
        assertRefused(() -> load(Task.CLASSES), "f.npz: y[1, 0]: 0.5 is not a class number; ");
        write(new float[2], new int[] {2, 1}, new float[] {0, 1, 1, 0}, new long[0]);
        assertRefused(() -> load(Task.CLASSES), "f.npz: y: has shape [2, 2] where classes are one number per sample; ");
        write(new float[2], new int[] {2, 1}, new float[0], new long[] {1, 1});
        assertRefused(() -> load(Task.AUTO), "f.npz: y: all samples have the one class 1; ");
    }

    @Test
    void refusesNoFileName() {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new NpzFile("", Task.AUTO, 0));
    }

    @Test
    void hasTheClassesThatAreAskedForWhateverIsThere() throws IOException {
        write(new float[] {1, 2}, new int[] {2, 1}, new float[0], new long[] {1, 1});
        Samples samples =
                new NpzFile("f.npz", Task.AUTO, 3).load(new Seed(1), folder).samples();

        assertThat(samples.labels()).containsExactly(1, 1);
        assertThat(samples.classNames()).containsExactly("0", "1", "2");
    }

    @Test
    void refusesAClassBeyondThoseAskedFor() throws IOException {
        write(new float[] {1, 2}, new int[] {2, 1}, new float[0], new long[] {0, 3});

        assertRefused(
                () -> new NpzFile("f.npz", Task.AUTO, 3).load(new Seed(1), folder),
                "f.npz: y: holds class 3 of 3 classes; number classes from 0 to 2");
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new NpzFile("f.npz", Task.AUTO, 1));
    }

    private Samples load(Task task) {
        return new NpzFile("f.npz", task, 0).load(new Seed(1), folder).samples();
    }

    /// @param real y as real numbers, as many per sample as there are; none: whole numbers
    private void write(float[] x, int[] shape, float[] real, long[] whole) throws IOException {
        try (NpzWriter writer = new NpzWriter(Files.newOutputStream(folder.resolve("f.npz")))) {
            writer.floats("x", x, shape);
            if (real.length > 0) {
                writer.floats("y", real, shape[0], real.length / shape[0]);
            } else {
                writer.longs("y", whole, whole.length);
            }
        }
    }
}
