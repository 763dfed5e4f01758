package gradiscope.data;

import gradiscope.experiment.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The header of an NPY array, versions 1 to 3: a Python dict of element type, order and shape
/// (https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html).
///
/// @param order byte order of the elements
/// @param fortran whether the first index runs fastest
/// @param shape sides, outermost first; empty for a single number
record NpyHeader(Dtype dtype, ByteOrder order, boolean fortran, List<Integer> shape) {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    /// NumPy itself reads no longer ones either.
    private static final int LONGEST = 10_000;
    /// NumPy starts the elements at a multiple of this.
    private static final int ALIGNMENT = 64;

    NpyHeader {
        shape = List.copyOf(shape);
    }

    /// Whether a file or entry starts as an NPY array does.
    static boolean isMagic(byte[] start) {
        return start.length >= MAGIC.length && Arrays.mismatch(start, MAGIC) == MAGIC.length;
    }

    /// How many elements the header claims. Sides were checked, but their product may be anything.
    ///
    /// @return the product of the sides, or `Long.MAX_VALUE` where that does not fit
    long claimed() {
        long product = 1;
        for (int side : shape) {
            long high = Math.multiplyHigh(product, side);
            product = high == 0 && product * side >= 0 ? product * side : Long.MAX_VALUE;
        }
        return shape.contains(0) ? 0 : product;
    }

    /// Reads a header, and leaves the stream at the first element.
    ///
    /// @param entry what a message calls the array
    static NpyHeader read(InputStream in, InputFile file, String entry) throws IOException {
        byte[] start = in.readNBytes(MAGIC.length + 2);
        if (start.length < MAGIC.length + 2 || !isMagic(start)) {
            throw file.bad(entry, Message.of("is not an NPY array"), Message.of("save the file with numpy.savez"));
        }
        int version = start[MAGIC.length];
        if (version < 1 || version > 3) {
            throw file.bad(
                    entry, Message.of("is of NPY version {0}", version), Message.of("versions 1, 2 and 3 are read"));
        }
        byte[] text = in.readNBytes(length(in, version, file, entry));
        return new NpyHeaderParser(file, entry).parse(new String(text, StandardCharsets.UTF_8));
    }

    private static int length(InputStream in, int version, InputFile file, String entry) throws IOException {
        byte[] bytes = in.readNBytes(version == 1 ? Short.BYTES : Integer.BYTES);
        ByteBuffer whole = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        long length = Integer.toUnsignedLong(whole.put(bytes).getInt(0));
        if (length > LONGEST) {
            throw file.bad(
                    entry,
                    Message.of("its header claims {0} bytes", length),
                    Message.of("at most {0} are read", LONGEST));
        }
        return (int) length;
    }

    /// The header as NumPy writes it, version 1.
    byte[] toBytes() {
        String sides = shape.stream().map(side -> side + ",").collect(Collectors.joining(" "));
        String tuple = shape.size() > 1 ? sides.substring(0, sides.length() - 1) : sides;
        String text = "{'descr': '" + (order == ByteOrder.LITTLE_ENDIAN ? '<' : '>') + dtype.code()
                + "', 'fortran_order': " + (fortran ? "True" : "False") + ", 'shape': (" + tuple + "), }";
        int fixed = MAGIC.length + 2 + Short.BYTES;
        int total = Math.ceilDiv(fixed + text.length() + 1, ALIGNMENT) * ALIGNMENT;
        ByteBuffer bytes = ByteBuffer.allocate(total).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) (total - fixed));
        bytes.put(text.getBytes(StandardCharsets.US_ASCII));
        Arrays.fill(bytes.array(), bytes.position(), total - 1, (byte) ' ');
        bytes.array()[total - 1] = '\n';
        return bytes.array();
    }
}
