package gradiscope.network.layer;

import gradiscope.network.Geometry;

/// Where the windows of a pooling layer lie in one sample, for loops that run along its outputs: the window of
/// output `o` sees `corners[o] + places[0]`, `corners[o] + places[1]`, ..., row by row. Windows of pooling
/// never reach into padding.
///
/// @param inSize numbers of one sample
/// @param corners the first number that each output sees, channel by channel
/// @param places what a window sees, as distances from its first number
record Pooling(int inSize, int[] corners, int[] places) {
    static Pooling over(Window window, Geometry geometry) {
        int[] table = window.table();
        int[] corners = new int[geometry.output().size()];
        for (int o = 0; o < corners.length; o++) {
            int channel = o / window.area();
            corners[o] = channel * geometry.input().area() + table[o % window.area() * window.seen()];
        }
        int[] places = new int[window.seen()];
        for (int k = 0; k < places.length; k++) {
            places[k] = table[k] - table[0];
        }
        return new Pooling(geometry.input().size(), corners, places);
    }

    int outSize() {
        return corners.length;
    }

    /// Whether a window sees four numbers, as most do: worth a loop of its own.
    boolean seesFour() {
        return places.length == 4;
    }
}
