package gradiscope.network.layer;

import gradiscope.experiment.Shape;
import gradiscope.tensor.Slice;

/// im2col and its transpose, by the window's table: patch x area columns of one sample.
final class Unfold {
    private final int inputs;
    private final int plane;
    private final int seen;
    private final int area;
    private final int[] table;

    Unfold(Window window, Shape image) {
        this.inputs = image.channels();
        this.plane = image.area();
        this.seen = window.seen();
        this.area = window.area();
        // Turned, so that the inner loops run along positions: one row of `area` indices per place in the kernel.
        this.table = new int[seen * area];
        for (int t = 0; t < area; t++) {
            for (int k = 0; k < seen; k++) {
                table[k * area + t] = window.table()[t * seen + k];
            }
        }
    }

    /// Rows of the column matrix.
    int patch() {
        return inputs * seen;
    }

    /// Copies what each position sees; padding is 0.
    void unfold(Slice image, int from, Slice columns) {
        float[] x = image.array();
        float[] u = columns.array();
        int next = columns.offset();
        for (int c = 0; c < inputs; c++) {
            int base = image.offset() + from + c * plane;
            for (int index : table) {
                u[next++] = index == Window.PADDING ? 0 : x[base + index];
            }
        }
    }

    /// Adds each position's numbers back to where they were seen; overwrites the image first.
    void fold(Slice columns, Slice image, int from) {
        float[] u = columns.array();
        float[] x = image.array();
        int start = image.offset() + from;
        java.util.Arrays.fill(x, start, start + inputs * plane, 0);
        int next = columns.offset();
        for (int c = 0; c < inputs; c++) {
            int base = start + c * plane;
            for (int index : table) {
                float number = u[next++];
                if (index != Window.PADDING) {
                    x[base + index] += number;
                }
            }
        }
    }
}
