package gradiscope.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import gradiscope.Mutations;
import gradiscope.data.CsvFile.Delimiter;
import gradiscope.data.CsvFile.Header;
import gradiscope.experiment.BadInput;
import gradiscope.experiment.Seed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/// Damages valid files of each kind. Whatever comes of it, a reader gives valid samples or a one-line
/// refusal, soon, and takes no memory on the word of a header.
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class ReadersFuzzTest {
    private static final int ROUNDS = 1500;
    /// Many times what the undamaged files need: a buffer or two for each file, and its content.
    private static final long MOST_BYTES = 4 << 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final String IMAGES = "train-images-idx3-ubyte";
    private static final String LABELS = "train-labels-idx1-ubyte";

    @TempDir
    Path folder;

    private interface Write {
        void write(byte[] bytes) throws IOException;
    }

    @Test
    void survivesDamagedCsv() throws IOException {
        String text = "\uFEFFa,\"b \"\"c\"\"\",kind\r\n1,-2.5e3,red\r\n0.125,4,\"bl,ue\"\r\n\r\n7,8,größer\r\n";
        CsvFile csv = new CsvFile("f.csv", Header.AUTO, "last", Delimiter.AUTO, CsvFile.Task.CLASSES);
        fuzz(csv, text.getBytes(StandardCharsets.UTF_8), to("f.csv"));
    }

    @Test
    void survivesDamagedCsvToPredict() throws IOException {
        String text = "x|y|z\n1|2|3\n4|5|6\n7|8|9\n10|11|12\n";
        CsvFile csv = new CsvFile("f.csv", Header.AUTO, "y", Delimiter.AUTO, CsvFile.Task.REGRESSION);
        fuzz(csv, text.getBytes(StandardCharsets.UTF_8), to("f.csv"));
    }

    @Test
    void survivesDamagedIdxImages() throws IOException {
        Files.write(folder.resolve(LABELS), Idx.labels(4, 0, 1, 2, 3));
        fuzz(new IdxFolder(".", 10, 0), images(), to(IMAGES));
    }

    @Test
    void survivesDamagedIdxLabels() throws IOException {
        Files.write(folder.resolve(IMAGES), images());
        fuzz(new IdxFolder(".", 10, 0), Idx.labels(4, 0, 1, 2, 3), to(LABELS));
    }

    @Test
    void survivesDamagedGzip() throws IOException {
        Files.write(folder.resolve(LABELS), Idx.labels(4, 0, 1, 2, 3));
        fuzz(new IdxFolder(".", 10, 0), Idx.gzip(images()), to(IMAGES));
    }

    @Test
    void survivesIdxDamagedBeforeItWasCompressed() throws IOException {
        Files.write(folder.resolve(LABELS), Idx.labels(4, 0, 1, 2, 3));
        fuzz(new IdxFolder(".", 10, 0), images(), bytes -> to(IMAGES).write(Idx.gzip(bytes)));
    }

    @Test
    void survivesDamagedNpz() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (NpzWriter writer = new NpzWriter(out)) {
            writer.floats("x", new float[] {1, 2, 3, 4, 5, 6}, 3, 2);
            writer.longs("y", new long[] {0, 1, 2}, 3);
        }
        fuzz(new NpzFile("f.npz", NpzFile.Task.AUTO, 0), out.toByteArray(), to("f.npz"));
    }

    /// The checksum hides most damage to an archive, so the arrays are damaged before they go into one.
    @Test
    void survivesArraysDamagedBeforeTheyWereCompressed() throws IOException {
        byte[] x = Zips.npy(1, "{'descr': '<f4', 'fortran_order': True, 'shape': (3, 2), }", new byte[24]);
        byte[] y = Zips.npy(1, "{'descr': '|u1', 'fortran_order': False, 'shape': (3,), }", 0, 1, 2);
        NpzFile npz = new NpzFile("f.npz", NpzFile.Task.AUTO, 0);
        fuzz(npz, x, bytes -> to("f.npz").write(Zips.bytes("x.npy", bytes, "y.npy", y)));
        fuzz(npz, y, bytes -> to("f.npz").write(Zips.bytes("x.npy", x, "y.npy", bytes)));
    }

    private static byte[] images() {
        return Idx.images(4, 2, 3, IntStream.range(0, 24).toArray());
    }

    /// A new file each time: some file systems wait for the disk where a file is overwritten.
    private Write to(String name) {
        return bytes -> {
            Files.deleteIfExists(folder.resolve(name));
            Files.write(folder.resolve(name), bytes);
        };
    }

    private void fuzz(DataSet data, byte[] valid, Write write) throws IOException {
        write.write(valid);
        assertValid(data.load(new Seed(1), folder).samples());
        Mutations mutations = new Mutations(new Seed(1));
        int accepted = 0;
        for (int round = 0; round < ROUNDS; round++) {
            write.write(mutations.damage(valid));
            accepted += outcome(data) ? 1 : 0;
        }
        // Both outcomes, or the damage would be too light or too heavy to tell anything.
        assertThat(accepted).isBetween(1, ROUNDS - ROUNDS / 4);
    }

    /// @return whether the file was accepted
    private boolean outcome(DataSet data) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        boolean accepted = true;
        try {
            assertValid(data.load(new Seed(1), folder).samples());
        } catch (BadInput refusal) {
            accepted = false;
            assertThat(refusal.getMessage()).hasSizeBetween(10, 410).matches("[^\\n\\r]+; [^\\n\\r]+");
        }
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_BYTES);
        return accepted;
    }

    private static void assertValid(Samples samples) {
        assertThat(samples.count()).isPositive();
        for (float[] numbers : new float[][] {samples.inputs(), samples.targets()}) {
            for (float number : numbers) {
                assertThat(Float.isFinite(number)).isTrue();
            }
        }
    }
}
