package gradiscope.data;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes NPZ files that NumPy and [Npz] read. The same arrays give the same bytes, at any time and place.
///
/// Entries are stored without compression, as by `numpy.savez`: trained weights hardly compress.
public final class NpzWriter implements Closeable {
    /// In place of the time of writing. Midnight of this day, where the zip format's time begins, will not
    /// do: Java takes it for an earlier time, and adds it in full, in the local time zone.
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0, 2);
    private static final int BUFFER = 1 << 16;

    private final ZipOutputStream zip;
    private final Set<String> names = new HashSet<>();

    /// @param out closed with this writer
    public NpzWriter(OutputStream out) {
        zip = new ZipOutputStream(out);
        zip.setMethod(ZipOutputStream.STORED);
    }

    /// @param out closed with this writer
    /// @param comment of the archive, its last bytes
    public NpzWriter(OutputStream out, String comment) {
        this(out);
        zip.setComment(comment);
    }

    /// Writes a text beside the arrays, as UTF-8.
    ///
    /// @param name of the entry, with its ending
    /// @throws IllegalArgumentException when the name is taken or looks like a path
    public void text(String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        begin(name, "", bytes.length, checksum);
        zip.write(bytes);
        zip.closeEntry();
    }

    /// Writes an array as float32, in C order.
    ///
    /// @param shape its sides, outermost first; none for a single number
    /// @throws IllegalArgumentException when a value is not finite, the shape does not fit, or the name is
    ///     taken or looks like a path
    public void floats(String name, float[] values, int... shape) throws IOException {
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw new IllegalArgumentException(name + " at " + i + " is " + values[i]);
            }
        }
        write(name, header(Dtype.F4, shape), values.length, (buffer, i) -> buffer.putFloat(values[i]));
    }

    /// Writes an array as float64, in C order.
    ///
    /// @param shape its sides, outermost first; none for a single number
    /// @throws IllegalArgumentException when a value is not finite, the shape does not fit, or the name is
    ///     taken or looks like a path
    public void doubles(String name, double[] values, int... shape) throws IOException {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(name + " at " + i + " is " + values[i]);
            }
        }
        write(name, header(Dtype.F8, shape), values.length, (buffer, i) -> buffer.putDouble(values[i]));
    }

    /// Writes a single number as float64.
    ///
    /// @throws IllegalArgumentException when it is not finite, or the name is taken or looks like a path
    public void number(String name, double value) throws IOException {
        doubles(name, new double[] {value});
    }

    /// Writes an array as int64, in C order.
    ///
    /// @param shape its sides, outermost first; none for a single number
    /// @throws IllegalArgumentException when the shape does not fit, or the name is taken or looks like a path
    public void longs(String name, long[] values, int... shape) throws IOException {
        write(name, header(Dtype.I8, shape), values.length, (buffer, i) -> buffer.putLong(values[i]));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private interface Element {
        void put(ByteBuffer buffer, int index);
    }

    private interface Sink {
        void take(byte[] bytes, int length) throws IOException;
    }

    private static NpyHeader header(Dtype dtype, int[] shape) {
        List<Integer> sides = Arrays.stream(shape).boxed().toList();
        return new NpyHeader(dtype, ByteOrder.LITTLE_ENDIAN, false, sides);
    }

    private void write(String name, NpyHeader header, int count, Element element) throws IOException {
        if (header.claimed() != count) {
            throw new IllegalArgumentException(name + " has " + count + " values, not " + header.shape());
        }
        byte[] head = header.toBytes();
        CRC32 checksum = new CRC32();
        checksum.update(head);
        encode(header, count, element, (bytes, length) -> checksum.update(bytes, 0, length));
        begin(name, ".npy", head.length + (long) count * header.dtype().bytes(), checksum);
        zip.write(head);
        encode(header, count, element, (bytes, length) -> zip.write(bytes, 0, length));
        zip.closeEntry();
    }

    private void begin(String name, String ending, long size, CRC32 checksum) throws IOException {
        if (Npz.isPathLike(name) || !names.add(name + ending)) {
            throw new IllegalArgumentException("the name " + name + " is taken or looks like a path");
        }
        ZipEntry entry = new ZipEntry(name + ending);
        entry.setTimeLocal(TIME);
        entry.setSize(size);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
    }

    /// A stored entry starts with its checksum, so the values are encoded twice rather than held twice.
    private static void encode(NpyHeader header, int count, Element element, Sink sink) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(header.order());
        for (int i = 0; i < count; i++) {
            element.put(buffer, i);
            if (!buffer.hasRemaining()) {
                sink.take(buffer.array(), buffer.position());
                buffer.clear();
            }
        }
        sink.take(buffer.array(), buffer.position());
    }
}
