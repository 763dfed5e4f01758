package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.data.Folders;
import gradiscope.data.NpzWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files of samples that cannot be used, named by an experiment that is given to `run`. What each reader
/// refuses is tested beside the readers; here, that it reaches the person as one line.
final class BadDataTest {
    private static final String NPY = "\u0093NUMPY\1\0v\0";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,2,a~3,b~ | line 2: has 2 columns",
                "1,2,a~3,x,b~ | line 2, column 2: \"x\" is not a number",
                "1,2,a~3,NaN,b~ | line 2, column 2: \"NaN\" is not ",
                "1,2,a~3,4,a~ | all samples have the one label \"a\"; ",
                "'' | is empty; give a line for each sample",
                "x,y,label~ | holds only a header; ",
                "1~2~ | line 1: has one column; ",
                "1,2,a~3,4,\"b~ | line 2, column 3: a quote is never closed; ",
                "1,2,a~5,,b~ | line 2, column 2: is empty where a number is needed; "
            })
    void csv(String lines, String message) throws IOException {
        Files.writeString(folder.resolve("d.csv"), lines.replace('~', '\n'));

        refused("{\"kind\":\"csv\",\"file\":\"d.csv\"}", "d.csv: " + message);
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreRead() throws IOException {
        Files.writeString(folder.resolve("d.csv"), "\uFEFFx,y,label\r\n1,2,a\r\n3,4,b\r\n5,6,a\r\n7,8,b\r\n");

        run("{\"kind\":\"csv\",\"file\":\"d.csv\"}").succeeded();
    }

    @Test
    void idx() throws IOException {
        String source = "{\"kind\":\"idx\",\"folder\":\"mnist\"}";
        refused(source, "mnist: there is no such folder; ");

        Path images = Folders.write(folder.resolve("mnist/train-images-idx3-ubyte"), "");
        refused(source, "mnist/train-images-idx3-ubyte: ");

        Files.write(images, ints(0x999, 1, 1, 1));
        refused(source, "mnist/train-images-idx3-ubyte: ");

        Files.write(images, ints(0x803, Integer.MAX_VALUE, 28, 28));
        refused(source, "mnist/train-images-idx3-ubyte: ");

        Files.write(images, ints(0x803, 1, 1, 4, 0x01020304));
        refused(source, "mnist/train-labels-idx1-ubyte: there is no such file; ");
    }

    @Test
    void npz() throws IOException {
        String source = "{\"kind\":\"npz\",\"file\":\"d.npz\"}";
        refused(source, "d.npz: there is no such file; ");

        Path file = Folders.write(folder.resolve("d.npz"), "");
        refused(source, "d.npz: is empty; ");

        Files.write(file, zip("x.npy", npy("{'descr': '|O', 'fortran_order': False, 'shape': (1,), }")));
        refused(source, "d.npz: x: ");

        Files.write(file, zip("x.npy", npy("{'descr': '<c8', 'fortran_order': False, 'shape': (1,), }")));
        refused(source, "d.npz: x: ");

        Files.write(file, zip("x.npy", npy("{'descr': '<f4', 'fortran_order': False, 'shape': (99999, 99999), }")));
        refused(source, "d.npz: x: is shorter than its shape [99999, 99999] of f4 says: it has ");

        Files.write(file, zip("../../x.npy", npy("")));
        refused(source, "d.npz: entry \"../../x.npy\": is a path, not a name; ");

        try (NpzWriter out = new NpzWriter(Files.newOutputStream(file))) {
            out.floats("x", new float[6], 3, 2);
            out.longs("y", new long[] {0, 1}, 2);
        }
        refused(source, "d.npz: y: has shape [2] for the 3 samples of x; ");
    }

    /// A hundred megabytes of zeros in a hundred kilobytes.
    @Test
    void aZipBomb() throws IOException {
        byte[] header = npy("{'descr': '<f4', 'fortran_order': False, 'shape': (4, 2), }");
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("x.npy"));
            zip.write(header);
            for (int i = 0; i < 100; i++) {
                zip.write(new byte[1 << 20]);
            }
            zip.closeEntry();
        }
        Files.write(folder.resolve("d.npz"), bomb.toByteArray());

        refused(
                "{\"kind\":\"npz\",\"file\":\"d.npz\"}",
                "d.npz: x: its shape [4, 2] takes 32 bytes, but it holds more; ");
    }

    @Test
    void whatDoesNotGoWithTheDataIsSaidOfTheExperiment() {
        String experiment = folder.resolve("e.json").toString();
        refused(
                "\"sine\",\"labelNoise\":\"symmetric\"",
                experiment + ": $.data.labelNoise: sine has no labels to corrupt");
        refused(
                "\"digits\",\"features\":[\"x\"]",
                experiment + ": $.data.features: features are functions of 2 inputs");
        refused("\"spiral\",\"trainShare\":0.001", experiment + ": $.data.trainShare: no training sample of class ");
        refused("\"sine\"", experiment + ": $.loss: cross-entropy needs at least two classes; ");
    }

    private void refused(String source, String message) {
        run(source).refused(message);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private Cli run(String source) {
        String json = "{\"gradiscope\":1,\"data\":{\"source\":" + source + "},\"network\":{\"layers\":[\"dense\"]}}";
        Path file = Folders.write(folder.resolve("e.json"), json);
        return Cli.run(
                "run",
                file.toString(),
                "--steps",
                "1",
                "--probe",
                "loss",
                "--no-pictures",
                "--out",
                folder.resolve("out").toString());
    }

    private static byte[] ints(int... words) {
        ByteBuffer bytes = ByteBuffer.allocate(words.length * Integer.BYTES);
        for (int word : words) {
            bytes.putInt(word);
        }
        return bytes.array();
    }

    /// The head of an NPY array of version 1.
    private static byte[] npy(String header) {
        return (NPY + header + " ".repeat(118 - header.length())).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
