package gradiscope.network.layer;

import gradiscope.experiment.Message;
import gradiscope.experiment.Shape;
import gradiscope.network.LayerKind;
import java.util.Arrays;

/// Which numbers of one sample a sliding square window sees, as a table: `seen` numbers for each output
/// position.
///
/// @param height positions in height
/// @param width positions in width
/// @param table positions x k*k indices into one channel's plane, row by row; -1 is padding
record Window(int height, int width, int[] table) {
    static final int PADDING = -1;

    /// @throws LayerKind.Misfit when the window is larger than the padded image
    static Window over(Shape image, int kernel, int stride, int padding) {
        int height = positions(image.height(), kernel, stride, padding);
        int width = positions(image.width(), kernel, stride, padding);
        if (height < 1 || width < 1) {
            throw new LayerKind.Misfit(
                    Message.of("looks through a window of {0}x{1}, larger than that", kernel, kernel),
                    Message.of("make the kernel smaller, or pad"));
        }
        int[] table = new int[height * width * kernel * kernel];
        Arrays.fill(table, PADDING);
        int next = 0;
        for (int position = 0; position < height * width; position++) {
            int top = position / width * stride - padding;
            int left = position % width * stride - padding;
            for (int k = 0; k < kernel * kernel; k++, next++) {
                int row = top + k / kernel;
                int column = left + k % kernel;
                if (row >= 0 && row < image.height() && column >= 0 && column < image.width()) {
                    table[next] = row * image.width() + column;
                }
            }
        }
        return new Window(height, width, table);
    }

    private static int positions(int side, int kernel, int stride, int padding) {
        return Math.floorDiv(side + 2 * padding - kernel, stride) + 1;
    }

    int area() {
        return height * width;
    }

    int seen() {
        return table.length / area();
    }
}
