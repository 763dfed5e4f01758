package gradiscope;

import gradiscope.experiment.Seed;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// Damages valid files for fuzz tests: turns bits, cuts, inserts, repeats, removes and moves bytes, writes
/// extreme sizes, and puts awkward numbers where numbers are. The same seed gives the same damage.
public final class Mutations {
    private static final int LONGEST_PIECE = 64;

    /// What readers of numbers stumble over.
    private static final List<String> AWKWARD = List.of(
            "0",
            "-1",
            "",
            "NaN",
            "Infinity",
            "-inf",
            "1e400",
            "1e39",
            "1e-400",
            "-0",
            "255",
            "256",
            "65536",
            "2147483647",
            "2147483648",
            "4294967296",
            "9223372036854775808",
            "1.",
            ".",
            "1,5",
            "0x10",
            "1_000",
            "\"");

    /// What readers of binary sizes stumble over.
    private static final int[] EXTREME = {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 1 << 24, 0xFF, 0xFFFF};

    private final RandomGenerator random;

    public Mutations(Seed seed) {
        random = seed.generator();
    }

    /// A copy with one injury, or in every second case more. It may by chance equal the original.
    public byte[] damage(byte[] original) {
        byte[] bytes = original.clone();
        do {
            bytes = bytes.length == 0 ? noise() : injure(bytes);
        } while (random.nextBoolean());
        return bytes;
    }

    private byte[] injure(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        int end = Math.min(bytes.length, at + length());
        byte[] piece = Arrays.copyOfRange(bytes, at, end);
        return switch (random.nextInt(8)) {
            case 0 -> turnBit(bytes, at);
            case 1 -> Arrays.copyOf(bytes, at);
            case 2 -> splice(bytes, at, at, noise());
            case 3 -> splice(bytes, at, at, piece);
            case 4 -> splice(bytes, at, end, new byte[0]);
            case 5 -> splice(bytes, random.nextInt(bytes.length), -1, piece);
            case 6 -> splice(bytes, at, at + Integer.BYTES, size());
            default -> digits(bytes, at);
        };
    }

    private byte[] turnBit(byte[] bytes, int at) {
        bytes[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        return bytes;
    }

    /// More often short than long.
    private int length() {
        return 1 + random.nextInt(1 + random.nextInt(LONGEST_PIECE));
    }

    private byte[] noise() {
        byte[] noise = new byte[length()];
        random.nextBytes(noise);
        return noise;
    }

    /// An extreme size, of either byte order.
    private byte[] size() {
        int size = EXTREME[random.nextInt(EXTREME.length)];
        int value = random.nextBoolean() ? size : Integer.reverseBytes(size);
        return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
    }

    /// Replaces the first run of digits at or behind a place by an awkward number.
    private byte[] digits(byte[] bytes, int at) {
        int from = at;
        while (from < bytes.length && !isDigit(bytes[from])) {
            from++;
        }
        int to = from;
        while (to < bytes.length && isDigit(bytes[to])) {
            to++;
        }
        String number = AWKWARD.get(random.nextInt(AWKWARD.size()));
        return splice(bytes, from, to, number.getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /// Puts a piece in place of the bytes between two positions.
    ///
    /// @param to the end of what is replaced; -1: as many bytes as the piece has
    private static byte[] splice(byte[] bytes, int from, int to, byte[] piece) {
        int rest = Math.min(bytes.length, to < 0 ? from + piece.length : to);
        byte[] spliced = Arrays.copyOf(bytes, from + piece.length + bytes.length - rest);
        System.arraycopy(piece, 0, spliced, from, piece.length);
        System.arraycopy(bytes, rest, spliced, from + piece.length, bytes.length - rest);
        return spliced;
    }
}
