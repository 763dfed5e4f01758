package gradiscope.data;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Message;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
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
    private static final Message REMEDY = Message.of("copy or download it again");

    /// Reads a file, plain or compressed by gzip, whatever its name says.
    ///
    /// @param dimensions how many it must have
    /// @throws BadInput when it is another kind of file, or holds more or less than its header claims
    static IdxFile read(InputFile file, int dimensions, FileLimits limits) {
        try (InputStream packed = new BufferedInputStream(file.open());
                InputStream in = unpacked(packed)) {
            requireMagic(in.readNBytes(4), file, dimensions);
            List<Long> sides = sides(in.readNBytes(dimensions * Integer.BYTES), file);
            byte[] values = values(in, file, sides, limits);
            return new IdxFile(sides.stream().map(Math::toIntExact).toList(), values);
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
            throw file.bad("", Message.of("is empty"), REMEDY);
        }
        if (magic.length < 4 || ByteBuffer.wrap(magic).getInt() != (UNSIGNED_BYTE << 8 | dimensions)) {
            String expected = "00 00 08 0" + dimensions;
            throw file.bad(
                    "",
                    Message.of(
                            "starts with {0}, not {1}",
                            HexFormat.ofDelimiter(" ").formatHex(magic), expected),
                    dimensions > 1
                            ? Message.of("give an IDX file of unsigned bytes with {0} dimensions", dimensions)
                            : Message.of("give an IDX file of unsigned bytes with 1 dimension"));
        }
    }

    private static List<Long> sides(byte[] header, InputFile file) {
        ByteBuffer buffer = ByteBuffer.wrap(header);
        List<Long> sides = new ArrayList<>();
        while (buffer.remaining() >= Integer.BYTES) {
            long side = Integer.toUnsignedLong(buffer.getInt());
            if (side == 0) {
                throw file.bad("", Message.of("its header claims a side of 0"), REMEDY);
            }
            sides.add(side);
        }
        if (buffer.hasRemaining() || sides.isEmpty()) {
            throw file.bad("", Message.of("ends within its header"), REMEDY);
        }
        return List.copyOf(sides);
    }

    /// Takes memory as the values come out of the file, never by the header's word alone.
    private static byte[] values(InputStream in, InputFile file, List<Long> sides, FileLimits limits)
            throws IOException {
        BigInteger claimed = sides.stream().map(BigInteger::valueOf).reduce(BigInteger.ONE, BigInteger::multiply);
        if (claimed.compareTo(BigInteger.valueOf(limits.floats())) > 0) {
            throw tooLarge(in, file, sides, claimed, limits);
        }
        byte[] values = in.readNBytes(claimed.intValueExact());
        if (values.length < claimed.intValueExact()) {
            throw tooShort(file, sides, claimed, values.length);
        }
        // Reading on to the end also lets gzip compare its checksum.
        if (in.read() >= 0) {
            throw file.bad("", Message.of("its header claims {0} values, but it holds more", shape(sides)), REMEDY);
        }
        return values;
    }

    /// A header that lies is told from a file that is too large by counting what is there, up to the limit.
    private static BadInput tooLarge(
            InputStream in, InputFile file, List<Long> sides, BigInteger claimed, FileLimits limits)
            throws IOException {
        byte[] scratch = new byte[1 << 16];
        long there = 0;
        for (int n = in.read(scratch); n >= 0; n = in.read(scratch)) {
            there += n;
            if (there > limits.floats()) {
                return file.bad("", Message.of("its header claims {0} values", shape(sides)), limits.remedy());
            }
        }
        return tooShort(file, sides, claimed, there);
    }

    private static BadInput tooShort(InputFile file, List<Long> sides, BigInteger claimed, long there) {
        int header = Integer.BYTES * (1 + sides.size());
        Message problem = Message.of(
                "the file is shorter than its header says: {0} values need {1} bytes, and it has {2}",
                shape(sides), claimed.add(BigInteger.valueOf(header)), there + header);
        return file.bad("", problem, REMEDY);
    }

    private static String shape(List<Long> sides) {
        return sides.stream().map(String::valueOf).collect(Collectors.joining(" x "));
    }
}
