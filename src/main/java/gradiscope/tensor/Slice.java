package gradiscope.tensor;

import java.lang.foreign.MemorySegment;

/// A window on a `float[]`: what the BLAS and the elementwise loops work on. Mutable through its array;
/// whoever made the array owns it.
public final class Slice {
    private static final Slice EMPTY = Slice.of(new float[0]);

    private final float[] array;
    private final int offset;
    private final int length;
    private final MemorySegment segment;

    private Slice(float[] array, int offset, int length) {
        this.array = array;
        this.offset = offset;
        this.length = length;
        this.segment = MemorySegment.ofArray(array).asSlice((long) offset * Float.BYTES, (long) length * Float.BYTES);
    }

    /// The whole array.
    public static Slice of(float[] array) {
        return new Slice(array, 0, array.length);
    }

    /// A new array of zeros.
    public static Slice zeros(int length) {
        return of(new float[length]);
    }

    public static Slice empty() {
        return EMPTY;
    }

    /// A part of this window.
    ///
    /// @throws IndexOutOfBoundsException when it would reach beyond this window
    public Slice part(int from, int size) {
        return new Slice(array, offset + java.util.Objects.checkFromIndexSize(from, size, length), size);
    }

    public float[] array() {
        return array;
    }

    /// Where in [#array()] the window starts.
    public int offset() {
        return offset;
    }

    public int length() {
        return length;
    }

    MemorySegment segment() {
        return segment;
    }

    MemorySegment segmentFrom(int start) {
        return segment.asSlice((long) start * Float.BYTES);
    }

    public float get(int i) {
        return array[offset + java.util.Objects.checkIndex(i, length)];
    }

    /// A copy of the numbers in the window.
    public float[] toArray() {
        return java.util.Arrays.copyOfRange(array, offset, offset + length);
    }
}
