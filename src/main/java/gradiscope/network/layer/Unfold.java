package gradiscope.network.layer;

import gradiscope.experiment.Shape;
import gradiscope.tensor.Slice;
import java.util.stream.IntStream;

/// im2col and its transpose, by the window's table: patch x (rows * area) columns of a block of samples, those
/// of one sample after those of another. What lies in the padding is neither read nor written: columns are to
/// be zeros at first.
final class Unfold {
    private final int inputs;
    private final int plane;
    private final int size;
    private final int width;
    /// For each place in the kernel the positions that see no padding there, and what they see.
    private final int[][] positions;

    private final int[][] sources;
    private final int rows;

    /// @param rows most samples of a block
    Unfold(Window window, Shape image, int rows) {
        this.inputs = image.channels();
        this.plane = image.area();
        this.size = image.size();
        this.width = rows * window.area();
        this.rows = rows;
        this.positions = new int[window.seen()][];
        this.sources = new int[window.seen()][];
        for (int k = 0; k < window.seen(); k++) {
            int place = k;
            positions[k] = IntStream.range(0, width)
                    .filter(t -> index(window, t, place) != Window.PADDING)
                    .toArray();
            sources[k] = IntStream.of(positions[k])
                    .map(t -> t / window.area() * size + index(window, t, place))
                    .toArray();
        }
    }

    private static int index(Window window, int position, int k) {
        return window.table()[position % window.area() * window.seen() + k];
    }

    /// Rows of the column matrix.
    int patch() {
        return inputs * sources.length;
    }

    /// Copies what each position sees.
    void unfold(Slice images, int from, int count, Slice columns) {
        float[] x = images.array();
        float[] u = columns.array();
        for (int p = 0; p < patch(); p++) {
            int base = images.offset() + from + p / sources.length * plane;
            int next = columns.offset() + p * width;
            int[] position = positions[p % sources.length];
            int[] source = sources[p % sources.length];
            int n = source.length / rows * count;
            for (int i = 0; i < n; i++) {
                u[next + position[i]] = x[base + source[i]];
            }
        }
    }

    /// Adds each position's numbers back to where they were seen; overwrites the images first.
    void fold(Slice columns, Slice images, int from, int count) {
        float[] u = columns.array();
        float[] x = images.array();
        int start = images.offset() + from;
        java.util.Arrays.fill(x, start, start + count * size, 0);
        for (int p = 0; p < patch(); p++) {
            int base = start + p / sources.length * plane;
            int next = columns.offset() + p * width;
            int[] position = positions[p % sources.length];
            int[] source = sources[p % sources.length];
            int n = source.length / rows * count;
            for (int i = 0; i < n; i++) {
                x[base + source[i]] += u[next + position[i]];
            }
        }
    }
}
