package gradiscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpzWriterTest {
    private static final Path PYTHON = Path.of("/usr/bin/python3");

    @TempDir
    Path folder;

    @Test
    void writesWhatItsReaderReads() throws IOException {
        float[] many = new float[100_003];
        IntStream.range(0, many.length).forEach(i -> many[i] = i / 8f);
        Path file = folder.resolve("f.npz");
        try (NpzWriter writer = new NpzWriter(Files.newOutputStream(file))) {
            writer.floats("layer/0.weight", many, 1, 100_003);
            writer.longs("step", new long[] {Long.MIN_VALUE});
            writer.floats("none", new float[0], 0, 4);
        }
        Map<String, NpyArray> arrays = Npz.read(file);
        assertThat(arrays.keySet()).containsExactly("layer/0.weight", "step", "none");
        assertThat(Objects.requireNonNull(arrays.get("layer/0.weight")).floats())
                .isEqualTo(many);
        assertThat(Objects.requireNonNull(arrays.get("step")).longs()).containsExactly(Long.MIN_VALUE);
        assertThat(Objects.requireNonNull(arrays.get("step")).shape()).isEmpty();
        assertThat(Objects.requireNonNull(arrays.get("none")).shape()).containsExactly(0, 4);
    }

    @Test
    void givesTheSameBytesInEveryTimeZone() throws IOException {
        TimeZone here = TimeZone.getDefault();
        byte[] expected = small();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(small()).isEqualTo(expected);
        } finally {
            TimeZone.setDefault(here);
        }
    }

    @Test
    void isReadByNumPy() throws IOException, InterruptedException {
        assumeTrue(python("import numpy").isEmpty(), "there is no " + PYTHON + " with NumPy to read it");
        Path file = folder.resolve("f.npz");
        Files.write(file, small());
        String shown = python("import numpy; f = numpy.load('" + file + "'); "
                + "print([(k, f[k].dtype.str, f[k].shape, f[k].tolist()) for k in f.files])");
        assertThat(shown)
                .isEqualTo("[('w', '<f4', (2, 3), [[0.5, 1.0, -2.0], [3.0, 4.0, 5.0]]), "
                        + "('v', '<f4', (1,), [0.25]), ('n', '<i8', (), 9007199254740993)]");
    }

    @Test
    void refusesWhatWouldNotBeRead() throws IOException {
        try (NpzWriter writer = new NpzWriter(new ByteArrayOutputStream())) {
            writer.floats("a", new float[] {1}, 1);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> writer.floats("b", new float[] {0, Float.NaN}, 2))
                    .withMessage("b at 1 is NaN");
            assertThatIllegalArgumentException().isThrownBy(() -> writer.floats("b", new float[2], 3));
            assertThatIllegalArgumentException().isThrownBy(() -> writer.floats("a", new float[1], 1));
            for (String path : List.of("../b", "/b", "")) {
                assertThatIllegalArgumentException().isThrownBy(() -> writer.longs(path, new long[1], 1));
            }
        }
    }

    private static byte[] small() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (NpzWriter writer = new NpzWriter(out)) {
            writer.floats("w", new float[] {0.5f, 1, -2, 3, 4, 5}, 2, 3);
            writer.floats("v", new float[] {0.25f}, 1);
            writer.longs("n", new long[] {9007199254740993L});
        }
        return out.toByteArray();
    }

    /// What a Python program prints, or why there is none.
    private static String python(String program) throws IOException, InterruptedException {
        if (!Files.isExecutable(PYTHON)) {
            return "no Python";
        }
        Process process = new ProcessBuilder(PYTHON.toString(), "-c", program)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor() == 0 ? output : "failed: " + output;
    }
}
