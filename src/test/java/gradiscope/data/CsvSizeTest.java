package gradiscope.data;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.data.CsvFile.Delimiter;
import gradiscope.data.CsvFile.Header;
import gradiscope.data.CsvFile.Task;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvSizeTest {
    private static final int ROWS = 1_000_000;
    private static final int COLUMNS = 10;
    /// What the inputs and the labels take in the end.
    private static final long RESULT = ROWS * (COLUMNS - 1L) * Float.BYTES + ROWS * (long) Integer.BYTES;

    @TempDir
    Path folder;

    /// Reads in a machine whose whole heap is three times the result.
    @Test
    void readsAMillionRowsInThreeTimesTheMemoryOfTheResult() throws IOException, InterruptedException {
        Path file = folder.resolve("million.csv");
        write(file);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + ((3 * RESULT) >> 20) + "m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reading.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(output.strip()).isEqualTo("1000000 samples of 9, 7 classes, the last input is 8999999.0");
        assertThat(process.waitFor()).isZero();
    }

    private static void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int row = 0; row < ROWS; row++) {
                for (int column = 1; column < COLUMNS; column++) {
                    out.append(Integer.toString(row * (COLUMNS - 1) + column - 1))
                            .append(".0,");
                }
                out.append("class").append(Integer.toString(row % 7)).append('\n');
            }
        }
    }

    /// The program that reads.
    static final class Reading {
        private Reading() {}

        public static void main(String[] args) {
            CsvFile csv = new CsvFile(args[0], Header.AUTO, "last", Delimiter.AUTO, Task.CLASSES);
            Samples samples = csv.load(InputFile.in(Path.of(""), args[0]), new FileLimits(RESULT))
                    .samples();
            System.out.println(samples.count() + " samples of " + samples.shape() + ", " + samples.classes()
                    + " classes, the last input is " + samples.inputs()[samples.inputs().length - 1]);
        }
    }
}
