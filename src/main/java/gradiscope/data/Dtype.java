package gradiscope.data;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;

/// An element type of the NPY format, named as NumPy names it: kind and bytes.
enum Dtype {
    F2(2),
    F4(4),
    F8(8),
    I1(1),
    I2(2),
    I4(4),
    I8(8),
    U1(1),
    U2(2),
    U4(4),
    U8(8),
    /// A boolean: 0 or 1.
    B1(1);

    private final int bytes;

    Dtype(int bytes) {
        this.bytes = bytes;
    }

    /// @param code kind and bytes, without the byte order: `f4`
    static Optional<Dtype> of(String code) {
        for (Dtype type : values()) {
            if (type.code().equals(code)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Bytes of one element.
    int bytes() {
        return bytes;
    }

    /// Whether it holds whole numbers or booleans.
    boolean isWhole() {
        return this != F2 && this != F4 && this != F8;
    }

    /// The element at this byte; 64-bit integers are rounded to the nearest double.
    double real(ByteBuffer buffer, int at) {
        return switch (this) {
            case F2 -> Float.float16ToFloat(buffer.getShort(at));
            case F4 -> buffer.getFloat(at);
            case F8 -> buffer.getDouble(at);
            case U8 -> unsigned(buffer.getLong(at));
            default -> whole(buffer, at);
        };
    }

    /// The element at this byte; of an unsigned 64-bit integer, its bits.
    long whole(ByteBuffer buffer, int at) {
        return switch (this) {
            case I1 -> buffer.get(at);
            case I2 -> buffer.getShort(at);
            case I4 -> buffer.getInt(at);
            case I8, U8 -> buffer.getLong(at);
            case U1 -> Byte.toUnsignedLong(buffer.get(at));
            case U2 -> Short.toUnsignedLong(buffer.getShort(at));
            case U4 -> Integer.toUnsignedLong(buffer.getInt(at));
            case B1 -> buffer.get(at) == 0 ? 0 : 1;
            case F2, F4, F8 -> throw new IllegalStateException(this + " holds real numbers");
        };
    }

    /// Halves with the lost bit kept, so that doubling rounds as the whole number would.
    private static double unsigned(long bits) {
        return bits >= 0 ? bits : 2.0 * ((bits >>> 1) | (bits & 1));
    }
}
