package gradiscope.ui.data;

import gradiscope.data.Samples;
import gradiscope.experiment.Shape;
import gradiscope.ui.data.Sketch.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Makes sketches of samples that belong together, training and test say: over the same inputs, in the same frame.
/// Needs no toolkit, and may take a while with many samples.
final class Sketcher {
    private static final int MOST_POINTS = 1500;
    private static final int MOST_IMAGES = 20;
    private static final int CELLS = 48;
    /// What generated sets fill, with their edge.
    private static final double USUAL = 6.5;
    private static final double LEAST_USUAL = 3;

    private final Samples first;
    private final List<Integer> columns;
    private final Frame frame;

    /// @param all samples of one kind; at least one
    Sketcher(List<Samples> all) {
        this.first = all.getFirst();
        boolean graph = first.isRegression() && first.shape().size() != 2;
        this.columns = graph ? List.of(Projection.column(first)) : Projection.columns(first);
        this.frame = graph || columns.size() == 1 ? graphFrame(all) : cloudFrame(all);
    }

    /// The inputs that are shown, from 0; empty where all are.
    List<Integer> columns() {
        return isImage() || first.shape().size() == columns.size() ? List.of() : columns;
    }

    private boolean isImage() {
        Shape shape = first.shape();
        return shape.height() > 1 && shape.width() > 1;
    }

    Sketch sketch(Samples samples) {
        if (samples.count() == 0) {
            return new Sketch.Empty();
        }
        if (isImage()) {
            return images(samples);
        }
        if (!samples.isRegression()) {
            return cloud(samples);
        }
        return columns.size() == 2 ? field(samples) : graph(samples);
    }

    private Sketch cloud(Samples samples) {
        int[] rows = spread(samples.count(), MOST_POINTS);
        float[] y = columns.size() == 2 ? values(samples, rows, columns.get(1)) : byClass(samples, rows);
        int[] labels = IntStream.of(rows).map(row -> samples.labels()[row]).toArray();
        return new Sketch.Cloud(frame, values(samples, rows, columns.getFirst()), y, labels, rows);
    }

    /// A single input leaves the other direction to the classes.
    private static float[] byClass(Samples samples, int[] rows) {
        float[] y = new float[rows.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = samples.labels()[rows[i]];
        }
        return y;
    }

    private Sketch graph(Samples samples) {
        int[] rows = spread(samples.count(), MOST_POINTS);
        float[] y = new float[rows.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = samples.targets()[rows[i] * samples.outputs()];
        }
        return new Sketch.Graph(frame, values(samples, rows, columns.getFirst()), y, rows);
    }

    private static float[] values(Samples samples, int[] rows, int column) {
        float[] values = new float[rows.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Projection.input(samples, rows[i], column);
        }
        return values;
    }

    /// In each cell the target of the nearest sample.
    private Sketch field(Samples samples) {
        int[] rows = spread(samples.count(), MOST_POINTS);
        double largest = 0;
        for (int row : rows) {
            largest = Math.max(largest, Math.abs(samples.targets()[row * samples.outputs()]));
        }
        float[] values = new float[CELLS * CELLS];
        for (int cell = 0; cell < values.length; cell++) {
            double x = frame.left() + frame.width() * (cell % CELLS + 0.5) / CELLS;
            int row = cell / CELLS;
            double y = frame.bottom() + frame.height() * (1 - (row + 0.5) / CELLS);
            double target = samples.targets()[nearest(samples, rows, x, y) * samples.outputs()];
            values[cell] = (float) (largest > 0 ? target / largest : 0);
        }
        return new Sketch.Field(CELLS, values);
    }

    private static int nearest(Samples samples, int[] rows, double x, double y) {
        int nearest = rows[0];
        double least = Double.POSITIVE_INFINITY;
        for (int row : rows) {
            double dx = samples.inputs()[2 * row] - x;
            double dy = samples.inputs()[2 * row + 1] - y;
            double distance = dx * dx + dy * dy;
            if (distance < least) {
                least = distance;
                nearest = row;
            }
        }
        return nearest;
    }

    private static Sketch images(Samples samples) {
        int[] rows = samples.isRegression() ? spread(samples.count(), MOST_IMAGES) : ofEachClass(samples);
        int size = samples.shape().size();
        List<float[]> pixels = new ArrayList<>();
        List<String> names = new ArrayList<>();
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (int row : rows) {
            float[] image = Arrays.copyOfRange(samples.inputs(), row * size, (row + 1) * size);
            for (float pixel : image) {
                low = Math.min(low, pixel);
                high = Math.max(high, pixel);
            }
            pixels.add(image);
            names.add(name(samples, row));
        }
        return new Sketch.Images(samples.shape(), pixels, low, high, names, rows);
    }

    private static String name(Samples samples, int row) {
        return samples.isRegression()
                ? Float.toString(samples.targets()[row * samples.outputs()])
                : samples.classNames().get(samples.labels()[row]);
    }

    /// One of each class, then a second of each, and so on: files are often sorted by class.
    private static int[] ofEachClass(Samples samples) {
        int rounds = Math.ceilDiv(MOST_IMAGES, samples.classes());
        int[][] found = new int[rounds][samples.classes()];
        int[] counts = new int[samples.classes()];
        for (int row = 0; row < samples.count(); row++) {
            int label = samples.labels()[row];
            if (counts[label] < rounds) {
                found[counts[label]++][label] = row + 1;
            }
        }
        return Arrays.stream(found)
                .flatMapToInt(Arrays::stream)
                .filter(place -> place > 0)
                .map(place -> place - 1)
                .limit(MOST_IMAGES)
                .toArray();
    }

    /// Positions at even distances, at most so many.
    private static int[] spread(int count, int most) {
        int kept = Math.min(count, most);
        return IntStream.range(0, kept)
                .map(i -> (int) ((long) i * count / kept))
                .toArray();
    }

    private Frame cloudFrame(List<Samples> all) {
        double[] x = extent(all, columns.get(0));
        double[] y = extent(all, columns.get(1));
        double reach = Math.max(Math.max(-x[0], x[1]), Math.max(-y[0], y[1]));
        if (first.shape().size() > 2) {
            return padded(x, y);
        }
        if (reach >= LEAST_USUAL && reach <= USUAL) {
            return new Frame(-USUAL, -USUAL, 2 * USUAL, 2 * USUAL);
        }
        double half = 0.5 * Math.max(x[1] - x[0], y[1] - y[0]);
        return padded(around(x, half), around(y, half));
    }

    private static double[] around(double[] extent, double half) {
        double middle = (extent[0] + extent[1]) / 2;
        return new double[] {middle - half, middle + half};
    }

    private Frame graphFrame(List<Samples> all) {
        double[] y = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (Samples samples : all) {
            for (int i = 0; i < samples.count(); i++) {
                widen(y, first.isRegression() ? samples.targets()[i * samples.outputs()] : samples.labels()[i]);
            }
        }
        return padded(extent(all, columns.getFirst()), y);
    }

    private static double[] extent(List<Samples> all, int column) {
        double[] extent = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (Samples samples : all) {
            for (int i = 0; i < samples.count(); i++) {
                widen(extent, Projection.input(samples, i, column));
            }
        }
        return extent;
    }

    private static void widen(double[] extent, double value) {
        extent[0] = Math.min(extent[0], value);
        extent[1] = Math.max(extent[1], value);
    }

    private static Frame padded(double[] x, double[] y) {
        double padX = x[1] > x[0] ? 0.08 * (x[1] - x[0]) : 1;
        double padY = y[1] > y[0] ? 0.08 * (y[1] - y[0]) : 1;
        return new Frame(x[0] - padX, y[0] - padY, x[1] - x[0] + 2 * padX, y[1] - y[0] + 2 * padY);
    }
}
