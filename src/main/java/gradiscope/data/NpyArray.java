package gradiscope.data;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Message;
import java.nio.ByteBuffer;
import java.util.List;

/// An array that was read from an NPZ file. Immutable.
///
/// The elements stay as they were stored until they are asked for, so an array of bytes takes a byte each.
/// They come in C order (the last index runs fastest), whatever the order in the file.
public final class NpyArray {
    private final InputFile file;
    private final String name;
    private final NpyHeader header;
    private final ByteBuffer elements;

    /// @param elements exactly as many bytes as the header claims
    NpyArray(InputFile file, String name, NpyHeader header, byte[] elements) {
        this.file = file;
        this.name = name;
        this.header = header;
        this.elements = ByteBuffer.wrap(elements).order(header.order());
    }

    public String name() {
        return name;
    }

    /// Sides, outermost first; empty for a single number.
    public List<Integer> shape() {
        return header.shape();
    }

    /// How many elements; 1 for a single number.
    public int size() {
        return elements.capacity() / header.dtype().bytes();
    }

    /// Whether the elements are integers or booleans.
    public boolean isWhole() {
        return header.dtype().isWhole();
    }

    /// All elements in C order, rounded to the nearest float32.
    ///
    /// @throws BadInput naming the first element that is not finite as float32
    public float[] floats() {
        float[] values = new float[size()];
        Walk walk = new Walk(header);
        for (int i = 0; i < values.length; i++) {
            double value = header.dtype().real(elements, walk.next());
            values[i] = (float) value;
            if (!Float.isFinite(values[i])) {
                throw notFinite(i, value);
            }
        }
        return values;
    }

    /// All elements in C order, as they are but for 64-bit integers, which are rounded to the nearest double.
    ///
    /// @throws BadInput naming the first element that is not finite
    public double[] doubles() {
        double[] values = new double[size()];
        Walk walk = new Walk(header);
        for (int i = 0; i < values.length; i++) {
            values[i] = header.dtype().real(elements, walk.next());
            if (!Double.isFinite(values[i])) {
                throw notFinite(i, values[i]);
            }
        }
        return values;
    }

    /// All elements in C order.
    ///
    /// @throws BadInput when they are real numbers, or larger than 2^63 - 1
    public long[] longs() {
        if (!isWhole()) {
            throw file.bad(
                    name,
                    Message.of("holds real numbers"),
                    Message.of("whole numbers are needed here: a.astype('int64')"));
        }
        long[] values = new long[size()];
        Walk walk = new Walk(header);
        for (int i = 0; i < values.length; i++) {
            values[i] = header.dtype().whole(elements, walk.next());
            if (header.dtype() == Dtype.U8 && values[i] < 0) {
                throw bad(
                        i,
                        Message.of("{0} is too large", Long.toUnsignedString(values[i])),
                        Message.of("use at most 9223372036854775807"));
            }
        }
        return values;
    }

    /// Something wrong with the whole array, for whoever asked for it: `digits.npz: x: ...`.
    public BadInput bad(Message problem, Message remedy) {
        return file.bad(name, problem, remedy);
    }

    /// Something wrong with one element.
    ///
    /// @param index its position in C order
    public BadInput bad(int index, Message problem, Message remedy) {
        return file.bad(name + subscript(index), problem, remedy);
    }

    private BadInput notFinite(int index, double value) {
        return Double.isFinite(value)
                ? bad(index, Message.of("{0} is too large for float32", value), Message.of("scale the numbers"))
                : bad(
                        index,
                        Message.of("is {0}", value),
                        Message.of("only finite numbers are read: replace or remove it"));
    }

    /// The index of an element as Python writes it: `[3, 0]`.
    private String subscript(int index) {
        StringBuilder text = new StringBuilder();
        int rest = index;
        for (int side : shape().reversed()) {
            text.insert(0, (text.isEmpty() ? "" : ", ")).insert(0, rest % side);
            rest /= side;
        }
        return "[" + text + "]";
    }

    /// Walks over elements in C order and tells where each is stored.
    private static final class Walk {
        private final int[] shape;
        private final int[] strides;
        private final int[] index;
        private int at;

        Walk(NpyHeader header) {
            shape = header.shape().stream().mapToInt(Integer::intValue).toArray();
            strides = new int[shape.length];
            index = new int[shape.length];
            int stride = header.dtype().bytes();
            for (int i = 0; i < shape.length; i++) {
                int axis = header.fortran() ? i : shape.length - 1 - i;
                strides[axis] = stride;
                stride *= shape[axis];
            }
        }

        /// The byte at which the next element is stored.
        int next() {
            int here = at;
            int axis = shape.length - 1;
            while (axis >= 0 && ++index[axis] == shape[axis]) {
                at -= strides[axis] * (shape[axis] - 1);
                index[axis--] = 0;
            }
            at += axis >= 0 ? strides[axis] : 0;
            return here;
        }
    }
}
