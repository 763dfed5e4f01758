package gradiscope.data;

import gradiscope.experiment.BadInput;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/// A file of unsigned bytes in the IDX format of the MNIST database (LeCun, Cortes, Burges): 0, 0, the
/// element type, the number of dimensions, then each side as a big-endian 32-bit integer, then the elements
/// in C order.
///
/// @param sides outermost first, all positive
/// @param values as many bytes as the product of the sides
record IdxFile(List<Integer> sides, byte[] values) {
    private static final int UNSIGNED_BYTE = 0x08;

    /// Reads a file, plain or compressed by gzip, whatever its name says.
    ///
    /// @param dimensions how many it must have
    /// @throws BadInput when it is another kind of file, or holds more or less than its header claims
    static IdxFile read(InputFile file, int dimensions, FileLimits limits) {
        try (InputStream packed = new BufferedInputStream(file.open());
                InputStream in = unpacked(packed)) {
            requireMagic(in.readNBytes(4), file, dimensions);
            List<Integer> sides = sides(in.readNBytes(dimensions * Integer.BYTES), file);
            return new IdxFile(sides, values(in, file, sides, limits));
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        in.mark(2);
        boolean zipped = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return zipped ? new GZIPInputStream(in) : in;
    }

    private static void requireMagic(byte[] magic, InputFile file, int dimensions) {
        if (magic.length == 0) {
            throw file.bad("", "is empty", "copy or download it again");
        }
        if (magic.length < 4 || ByteBuffer.wrap(magic).getInt() != (UNSIGNED_BYTE << 8 | dimensions)) {
            String expected = "00 00 08 0" + dimensions;
            throw file.bad(
                    "",
                    "starts with " + HexFormat.ofDelimiter(" ").formatHex(magic) + ", not " + expected,
                    "give an IDX file of unsigned bytes with " + dimensions + " dimension"
                            + (dimensions > 1 ? "s" : ""));
        }
    }

    private static List<Integer> sides(byte[] header, InputFile file) {
        ByteBuffer buffer = ByteBuffer.wrap(header);
        List<Integer> sides = new ArrayList<>();
        while (buffer.remaining() >= Integer.BYTES) {
            int side = buffer.getInt();
            if (side < 1) {
                throw file.bad(
                        "", "its header claims a side of " + Integer.toUnsignedLong(side), "use 1 to 2147483647");
            }
            sides.add(side);
        }
        if (buffer.hasRemaining() || sides.isEmpty()) {
            throw file.bad("", "ends within its header", "copy or download it again");
        }
        return List.copyOf(sides);
    }

    /// Takes memory as the values come out of the file, never by the header's word alone.
    private static byte[] values(InputStream in, InputFile file, List<Integer> sides, FileLimits limits)
            throws IOException {
        String shape = sides.stream().map(String::valueOf).collect(Collectors.joining(" x "));
        long claimed = 1;
        for (int side : sides) {
            claimed *= side;
            if (claimed > limits.floats()) {
                throw file.bad("", "its header claims " + shape + " values", limits.remedy());
            }
        }
        byte[] values = in.readNBytes((int) claimed);
        // Reading on to the end also lets gzip compare its checksum.
        if (values.length < claimed || in.read() >= 0) {
            throw file.bad(
                    "",
                    "its header claims " + shape + " values, but it holds "
                            + (values.length < claimed ? "only " + values.length : "more"),
                    "copy or download it again");
        }
        return values;
    }
}
