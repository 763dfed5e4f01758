package gradiscope.data;

import static gradiscope.data.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Seed;
import gradiscope.experiment.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdxFolderTest {
    private static final String IMAGES = "train-images-idx3-ubyte";
    private static final String LABELS = "train-labels-idx1-ubyte";
    private static final IdxFolder MNIST = new IdxFolder("mnist", 10, 0);

    @TempDir
    Path folder;

    /// Three images of one row and two columns.
    @BeforeEach
    void writeTrainingFiles() throws IOException {
        Files.createDirectory(folder.resolve("mnist"));
        write(IMAGES, Idx.images(3, 1, 2, 0, 255, 51, 102, 1, 2));
        write(LABELS, Idx.labels(3, 7, 0, 9));
    }

    @Test
    void scalesPixelsAndNumbersClasses() {
        DataSet.Loaded loaded = load(MNIST);
        Samples samples = loaded.samples();
        assertThat(samples.shape()).isEqualTo(new Shape(1, 1, 2));
        assertThat(samples.inputs()).containsExactly(0, 1, 0.2f, 0.4f, 1 / 255f, 2 / 255f);
        assertThat(samples.labels()).containsExactly(7, 0, 9);
        assertThat(samples.classNames()).hasSize(10).startsWith("0", "1").endsWith("9");
        assertThat(loaded.test()).isEmpty();
    }

    @Test
    void readsCompressedFilesAndTheMakersTest() throws IOException {
        Files.delete(path(IMAGES));
        write(IMAGES + ".gz", Idx.gzip(Idx.images(3, 1, 2, 0, 255, 51, 102, 1, 2)));
        write("t10k-images.idx3-ubyte", Idx.images(1, 1, 2, 255, 0));
        write("t10k-labels-idx1-ubyte.gz", Idx.gzip(Idx.labels(1, 4)));
        DataSet.Loaded loaded = load(MNIST);
        assertThat(loaded.samples().count()).isEqualTo(3);
        Samples test = loaded.test().orElseThrow();
        assertThat(test.inputs()).containsExactly(1, 0);
        assertThat(test.labels()).containsExactly(4);
    }

    @Test
    void keepsTheFirstSamplesUpToTheLimit() {
        Samples samples = load(new IdxFolder("mnist", 10, 2)).samples();
        assertThat(samples.labels()).containsExactly(7, 0);
        assertThat(samples.inputs()).hasSize(4);
        assertThat(load(new IdxFolder("mnist", 10, 100)).samples().count()).isEqualTo(3);
    }

    @Test
    void refusesLabelsBeyondTheClasses() {
        assertRefused(
                () -> load(new IdxFolder("mnist", 9, 0)),
                "mnist/" + LABELS
                        + ": label 3: 9 is not a class from 0 to 8; correct it, or set classes to at least 10");
    }

    @Test
    void refusesAnotherFormat() throws IOException {
        write(IMAGES, Idx.labels(3, 7, 0, 9));
        assertRefused(
                () -> load(MNIST),
                "mnist/" + IMAGES + ": starts with 00 00 08 01, not 00 00 08 03; "
                        + "give an IDX file of unsigned bytes with 3 dimensions");
        write(IMAGES, new byte[] {0, 0});
        assertRefused(() -> load(MNIST), "mnist/" + IMAGES + ": starts with 00 00, not 00 00 08 03; ");
        write(IMAGES, new byte[0]);
        assertRefused(() -> load(MNIST), "mnist/" + IMAGES + ": is empty; ");
    }

    @ParameterizedTest
    @CsvSource({
        "4, 1, 2, 4 x 1 x 2 values need 24 bytes",
        "60000, 28, 28, 60000 x 28 x 28 values need 47040016 bytes",
        "-1, 1, 2, 4294967295 x 1 x 2 values need 8589934606 bytes",
        "-1, -1, -1, '4294967295 x 4294967295 x 4294967295 values need 79228162458924105385300197391 bytes'"
    })
    void refusesAFileThatIsShorterThanItsHeaderSays(int count, int height, int width, String needs) throws IOException {
        String problem = "the file is shorter than its header says: " + needs + ", and it has 22; copy or download";
        byte[] bytes = Idx.images(count, height, width, 0, 255, 51, 102, 1, 2);
        write(IMAGES, bytes);
        assertRefused(() -> load(MNIST), "mnist/" + IMAGES + ": " + problem);
        write(IMAGES, Idx.gzip(bytes));
        assertRefused(() -> load(MNIST), "mnist/" + IMAGES + ": " + problem);
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 2, 'claims 2 x 1 x 2 values, but it holds more'", "0, 1, 2, 'claims a side of 0'"})
    void refusesAHeaderThatLies(int count, int height, int width, String problem) throws IOException {
        byte[] bytes = Idx.images(count, height, width, 0, 255, 51, 102, 1, 2);
        write(IMAGES, bytes);
        assertRefused(() -> load(MNIST), "mnist/" + IMAGES + ": its header " + problem + "; ");
        write(IMAGES, Idx.gzip(bytes));
        assertRefused(() -> load(MNIST), "mnist/" + IMAGES + ": its header " + problem + "; ");
    }

    @Test
    void refusesAFileThatEndsWithinItsHeader() throws IOException {
        write(IMAGES, Arrays.copyOf(Idx.images(3, 1, 2), 14));
        assertRefused(() -> load(MNIST), "mnist/" + IMAGES + ": ends within its header; ");
    }

    @Test
    void refusesDamagedCompression() throws IOException {
        byte[] packed = Idx.gzip(Idx.images(3, 1, 2, 0, 255, 51, 102, 1, 2));
        write(IMAGES, Arrays.copyOf(packed, packed.length - 10));
        assertRefused(() -> load(MNIST), "mnist/" + IMAGES + ": ends too early; ");
        packed[packed.length - 5] ^= 1;
        write(IMAGES, packed);
        assertRefused(() -> load(MNIST), "mnist/" + IMAGES + ": is damaged (");
    }

    @Test
    void refusesMoreValuesThanItsLimit() {
        assertRefused(
                () -> MNIST.load(InputFile.in(folder, "mnist"), new FileLimits(20)),
                "mnist/" + IMAGES + ": its header claims 3 x 1 x 2 values; at most 20 bytes are read, or 5 float32; "
                        + "give fewer samples, or Java more memory with JAVA_TOOL_OPTIONS=-Xmx8g");
    }

    @Test
    void refusesFilesThatDoNotBelongTogether() throws IOException {
        write("t10k-images-idx3-ubyte", Idx.images(1, 2, 2, 1, 2, 3, 4));
        write("t10k-labels-idx1-ubyte", Idx.labels(1, 0));
        assertRefused(() -> load(MNIST), "mnist: training images are 1x1x2, test images 1x2x2; ");
        write(LABELS, Idx.labels(2, 7, 0));
        assertRefused(
                () -> load(MNIST), "mnist/" + LABELS + ": holds 2 labels for the 3 images of mnist/" + IMAGES + "; ");
    }

    @Test
    void refusesMissingFilesAndFolders() throws IOException {
        write("t10k-images-idx3-ubyte", Idx.images(1, 1, 2, 1, 2));
        assertRefused(() -> load(MNIST), "mnist/t10k-labels-idx1-ubyte: there is no such file; it was looked for at ");
        Files.delete(path(IMAGES));
        assertRefused(() -> load(MNIST), "mnist/" + IMAGES + ": there is no such file; ");
        assertRefused(() -> load(new IdxFolder("nist", 10, 0)), "nist: there is no such folder; ");
        assertRefused(
                () -> load(new IdxFolder("mnist/" + LABELS, 10, 0)), "mnist/" + LABELS + ": is a file, not a folder; ");
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new IdxFolder("", 10, 0));
    }

    private DataSet.Loaded load(IdxFolder idx) {
        return idx.load(new Seed(1), folder);
    }

    private Path path(String name) {
        return folder.resolve("mnist").resolve(name);
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(path(name), bytes);
    }
}
