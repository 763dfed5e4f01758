package gradiscope.ui.data;

import gradiscope.experiment.Shape;
import java.util.List;

/// What a picture of samples shows, without its colours. The arrays are shared and never written.
sealed interface Sketch {
    /// There are no samples.
    record Empty() implements Sketch {}

    /// The samples that can be pointed at, each by its place among all; none where they are not told apart.
    default int[] rows() {
        return new int[0];
    }

    /// Samples with classes as points of a plane.
    ///
    /// @param x first coordinate of each point
    /// @param y second coordinate of each point
    /// @param labels class of each point
    /// @param rows which sample each point is
    record Cloud(Frame frame, float[] x, float[] y, int[] labels, int[] rows) implements Sketch {}

    /// A number over the plane, on a grid of `side` x `side` cells.
    ///
    /// @param values row by row from the top, from -1 to 1
    record Field(int side, float[] values) implements Sketch {}

    /// Numbers to predict from one input.
    ///
    /// @param x the input of each sample
    /// @param y what is to be predicted
    /// @param rows which sample each point is
    record Graph(Frame frame, float[] x, float[] y, int[] rows) implements Sketch {}

    /// Images, in the order in which they should be shown.
    ///
    /// @param shape of each
    /// @param pixels of each image, all of one scale
    /// @param low the smallest pixel of all
    /// @param high the largest
    /// @param names the class of each, or what is to be predicted
    /// @param rows which sample each image is
    record Images(Shape shape, List<float[]> pixels, float low, float high, List<String> names, int[] rows)
            implements Sketch {
        public Images {
            pixels = List.copyOf(pixels);
            names = List.copyOf(names);
        }
    }

    /// The part of a plane that is shown.
    record Frame(double left, double bottom, double width, double height) {
        /// From 0 at the left to 1 at the right.
        double across(double x) {
            return (x - left) / width;
        }

        /// From 0 at the top to 1 at the bottom.
        double down(double y) {
            return 1 - (y - bottom) / height;
        }
    }
}
