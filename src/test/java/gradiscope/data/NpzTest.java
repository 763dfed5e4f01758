package gradiscope.data;

import static gradiscope.data.Refusals.assertRefused;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpzTest {
    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void placeFile() {
        file = folder.resolve("f.npz");
    }

    /// NumPy 1.24.2 made both files on a little-endian machine:
    ///
    /// ```python
    /// d = {
    ///     '0.weight': np.arange(6, dtype='<f4').reshape(2, 3) / 4,
    ///     '0.bias': np.array([-1.5, 2.5], dtype='>f4'),
    ///     '1.num_batches_tracked': np.array(7, dtype='<i8'),
    ///     'fortran': np.asfortranarray(np.arange(24, dtype='<f8').reshape(2, 3, 4)),
    ///     'fortran_big': np.asfortranarray(np.arange(-3, 3, dtype='>i2').reshape(3, 2)),
    ///     'i1': np.array([-128, 127], dtype='i1'),
    ///     'i4': np.array([-2**31, 2**31 - 1], dtype='>i4'),
    ///     'u1': np.array([0, 255], dtype='u1'),
    ///     'u2': np.array([65535], dtype='<u2'),
    ///     'u4': np.array([2**32 - 1], dtype='>u4'),
    ///     'u8': np.array([2**64 - 1], dtype='<u8'),
    ///     'bool': np.array([True, False]),
    ///     'empty': np.zeros((0, 3), dtype='<f4'),
    /// }
    /// np.savez('stored.npz', **d)
    /// np.savez_compressed('deflated.npz', **d)
    /// ```
    @ParameterizedTest
    @ValueSource(strings = {"stored.npz", "deflated.npz"})
    void readsWhatNumPyWrote(String fixture) throws IOException {
        try (InputStream in = Objects.requireNonNull(NpzTest.class.getResourceAsStream(fixture))) {
            Files.copy(in, file);
        }
        Map<String, NpyArray> arrays = Npz.read(file);
        assertThat(arrays.keySet())
                .containsExactly(
                        "0.weight",
                        "0.bias",
                        "1.num_batches_tracked",
                        "fortran",
                        "fortran_big",
                        "i1",
                        "i4",
                        "u1",
                        "u2",
                        "u4",
                        "u8",
                        "bool",
                        "empty");
        assertReal(arrays, "0.weight", List.of(2, 3), 0, 0.25f, 0.5f, 0.75f, 1, 1.25f);
        assertReal(arrays, "0.bias", List.of(2), -1.5f, 2.5f);
        assertWhole(arrays, "1.num_batches_tracked", List.of(), 7);
        assertReal(
                arrays,
                "fortran",
                List.of(2, 3, 4),
                0,
                1,
                2,
                3,
                4,
                5,
                6,
                7,
                8,
                9,
                10,
                11,
                12,
                13,
                14,
                15,
                16,
                17,
                18,
                19,
                20,
                21,
                22,
                23);
        assertWhole(arrays, "fortran_big", List.of(3, 2), -3, -2, -1, 0, 1, 2);
        assertWhole(arrays, "i1", List.of(2), -128, 127);
        assertWhole(arrays, "i4", List.of(2), Integer.MIN_VALUE, Integer.MAX_VALUE);
        assertWhole(arrays, "u1", List.of(2), 0, 255);
        assertWhole(arrays, "u2", List.of(1), 65535);
        assertWhole(arrays, "u4", List.of(1), 0xFFFFFFFFL);
        assertWhole(arrays, "bool", List.of(2), 1, 0);
        assertReal(arrays, "empty", List.of(0, 3));
        NpyArray u8 = get(arrays, "u8");
        assertThat(u8.floats()).containsExactly(0x1p64f);
        assertRefused(u8::longs, file + ": u8[0]: 18446744073709551615 is too large; ");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void readsHeadersOfEveryVersion(int version) throws IOException {
        Zips.write(file, "a.npy", Zips.npy(version, "{'shape':(1,),'descr':'|u1','fortran_order':False}", 5));
        assertWhole(Npz.read(file), "a", List.of(1), 5);
    }

    /// The bits of these halves are the examples of IEEE 754-2008, table 3.5, and of its subnormal numbers.
    @ParameterizedTest
    @CsvSource({"<f2, false", ">f2, true"})
    void readsHalfPrecisionOfEitherByteOrder(String descr, boolean big) throws IOException {
        ByteBuffer halves = ByteBuffer.allocate(10).order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        for (int bits : new int[] {0x3C00, 0xC000, 0x7BFF, 0x0001, 0x3555}) {
            halves.putShort((short) bits);
        }
        String header = "{'descr': '" + descr + "', 'fortran_order': False, 'shape': (5,), }";
        Zips.write(file, "h.npy", Zips.npy(1, header, halves.array()));
        assertReal(Npz.read(file), "h", List.of(5), 1, -2, 65504, 0x1p-24f, 0.333251953125f);
    }

    @Test
    void namesTheElementThatIsNotFinite() throws IOException {
        byte[] nan = {0, 0, 0, 0, 0, 0, (byte) 0xC0, 0x7F};
        Zips.write(file, "w.npy", Zips.npy(1, "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 1), }", nan));
        NpyArray array = get(Npz.read(file), "w");
        assertRefused(array::floats, file + ": w[1, 0]: is NaN; only finite numbers are read: replace or remove it");
        assertRefused(array::longs, file + ": w: holds real numbers; ");
    }

    @Test
    void refusesADoubleBeyondFloat() throws IOException {
        byte[] large = {0, 0, 0, 0, 0, 0, (byte) 0xE0, 0x7F}; // 2^1023
        Zips.write(file, "w.npy", Zips.npy(1, "{'descr': '<f8', 'fortran_order': False, 'shape': (), }", large));
        NpyArray array = get(Npz.read(file), "w");
        assertRefused(array::floats, file + ": w[]: 8.98846567431158E307 is too large for float32; scale the numbers");
    }

    @ParameterizedTest
    @CsvSource({"'|O'", "'O'"})
    void refusesPythonObjects(String descr) throws IOException {
        Zips.write(file, "a.npy", header(descr, "(1,)"));
        assertRefused(this::read, file + ": a: holds Python objects, which are code and not data; save a plain array");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<f3", "<c8", "<U3", "|V8", "f4", "|f4", "<f16", "", "<M8[ns]"})
    void refusesOtherElementTypes(String descr) throws IOException {
        Zips.write(file, "a.npy", header(descr, "(1,)"));
        assertRefused(this::read, file + ": a: element type \"'" + descr + "'\" is not read; use float16, ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'descr': '<f4', 'shape': (1,), }; its header has no 'fortran_order'",
                "{'descr': '<f4', 'fortran_order': 0, 'shape': (1,), }; its header \"{'descr': '<f4', 'fortran_order':"
                        + " 0, 'sh...\" is malformed",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (-1,), }; its header",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (1 2), }; its header \"(1 2)\" is malformed",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (4294967296,), }; its header claims a side of"
                        + " 4294967296",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (1,), } + f(); its header",
                "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,), }; element type \"[('a', '<f4')]\""
                        + " is not read",
                "__import__('os'); its header \"__import__('os')\" is malformed",
                "''; its header \"\" is malformed"
            })
    void refusesMalformedHeaders(String header, String problem) throws IOException {
        Zips.write(file, "a.npy", Zips.npy(1, header));
        assertRefused(this::read, file + ": a: " + problem);
    }

    @Test
    void refusesMoreDimensionsThanNumPyHas() throws IOException {
        Zips.write(file, "a.npy", header("<f4", "(" + "1,".repeat(65) + ")"));
        assertRefused(this::read, file + ": a: has 65 dimensions; ");
    }

    @Test
    void refusesAHugeHeader() throws IOException {
        byte[] npy = Zips.npy(2, " ".repeat(10_001));
        Zips.write(file, "a.npy", npy);
        assertRefused(this::read, file + ": a: its header claims 10001 bytes; at most 10000 are read");
    }

    @ParameterizedTest
    @CsvSource({"7, only 7", "9, more"})
    void refusesAShapeThatTheElementsDoNotFill(int bytes, String holds) throws IOException {
        Zips.write(
                file,
                "a.npy",
                Zips.npy(1, "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }", new byte[bytes]));
        assertRefused(this::read, file + ": a: its shape [2] takes 8 bytes, but it holds " + holds + "; ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(2147483647, 2147483647, 2147483647)", "(2147483647,)", "(65536, 65536, 65536, 65536)"})
    void refusesAShapeThatTheEntryIsFarTooShortFor(String shape) throws IOException {
        byte[] npy = header("<f4", shape);
        Zips.write(file, "a.npy", npy);
        String sides = shape.replace('(', '[').replaceAll(",?\\)", "]");
        assertRefused(
                this::read,
                file + ": a: is shorter than its shape " + sides + " of f4 says: it has " + npy.length
                        + " bytes with its header; save the file again");
    }

    @Test
    void stopsAZipBombAtTheLimitOfAllEntriesTogether() throws IOException {
        byte[] npy = Zips.npy(1, "{'descr': '<f4', 'fortran_order': False, 'shape': (100000,), }", new byte[400_000]);
        Zips.write(file, "a.npy", npy, "b.npy", npy, "c.npy", npy);
        assertThat(Files.size(file)).isLessThan(3000);
        assertRefused(
                () -> Npz.read(InputFile.in(folder, "f.npz"), new FileLimits(1_000_000)),
                "f.npz: c: its shape [100000] of f4 is too large; at most 1000000 bytes are read, or 250000 float32; ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.npy", "/x.npy", "a/../x.npy", "a\\x.npy", "C:x.npy", "...npy", ".npy", "../x"})
    void refusesNamesThatArePaths(String name) throws IOException {
        Zips.write(file, name, header("<f4", "(0,)"));
        assertRefused(this::read, file + ": entry \"" + name + "\": is a path, not a name; ");
    }

    @Test
    void refusesEntriesThatAreNoArrays() throws IOException {
        Zips.write(file, "archive/data.pkl", new byte[1]);
        assertRefused(
                this::read,
                file + ": entry \"archive/data.pkl\": is not an array; a state dict is saved by numpy.savez");
        Zips.write(file, "a.npy", new byte[100]);
        assertRefused(this::read, file + ": a: is not an NPY array; ");
        Zips.write(file, "a.npy", Zips.npy(9, ""));
        assertRefused(this::read, file + ": a: is of NPY version 9; ");
    }

    @Test
    void refusesAnEntryThatIsThereTwice() throws IOException {
        Zips.write(file, "a.npy", header("<f4", "(0,)"), "b.npy", header("<f4", "(0,)"));
        byte[] bytes =
                Files.readString(file, ISO_8859_1).replace("b.npy", "a.npy").getBytes(ISO_8859_1);
        Files.write(file, bytes);
        assertRefused(this::read, file + ": a: appears twice; ");
    }

    @Test
    void refusesADamagedElement() throws IOException {
        try (NpzWriter writer = new NpzWriter(Files.newOutputStream(file))) {
            writer.longs("a", new long[] {0x1122334455667788L}, 1);
        }
        String damaged = Files.readString(file, ISO_8859_1).replace("D3\"\u0011", "E3\"\u0011");
        Files.writeString(file, damaged, ISO_8859_1);
        assertRefused(this::read, file + ": a: is damaged: its checksum is wrong; ");
    }

    @Test
    void refusesAnArchiveThatWasCutShort() throws IOException {
        Zips.write(file, "a.npy", header("<f4", "(0,)"));
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 30));
        assertRefused(this::read, file + ": is damaged (");
    }

    @Test
    void refusesFilesThatAreNoArchive() throws IOException {
        Files.write(file, new byte[0]);
        assertRefused(this::read, file + ": is empty; ");
        Files.writeString(file, "x,y\n1,2\n");
        assertRefused(this::read, file + ": is not a zip archive, as an NPZ file is; ");
        Files.write(file, header("<f4", "(0,)"));
        assertRefused(this::read, file + ": is a single NPY array; save named arrays: numpy.savez(f, x=x, y=y)");
    }

    private void read() {
        Npz.read(file);
    }

    private static byte[] header(String descr, String shape) {
        return Zips.npy(1, "{'descr': '" + descr + "', 'fortran_order': False, 'shape': " + shape + ", }");
    }

    private static NpyArray get(Map<String, NpyArray> arrays, String name) {
        return Objects.requireNonNull(arrays.get(name), name);
    }

    private static void assertReal(Map<String, NpyArray> arrays, String name, List<Integer> shape, float... values) {
        NpyArray array = get(arrays, name);
        assertThat(array.isWhole()).isFalse();
        assertThat(array.shape()).isEqualTo(shape);
        assertThat(array.size()).isEqualTo(values.length);
        assertThat(array.floats()).containsExactly(values);
    }

    private static void assertWhole(Map<String, NpyArray> arrays, String name, List<Integer> shape, long... values) {
        NpyArray array = get(arrays, name);
        assertThat(array.isWhole()).isTrue();
        assertThat(array.shape()).isEqualTo(shape);
        assertThat(array.longs()).containsExactly(values);
    }
}
