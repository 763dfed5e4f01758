package gradiscope.ui.gallery;

import gradiscope.data.Samples;
import gradiscope.figure.chart.AboutZero;
import gradiscope.figure.chart.LinearScale;
import gradiscope.figure.chart.Palette;
import gradiscope.figure.vector.Mosaic;
import gradiscope.network.Answer;
import gradiscope.probe.Matrix;
import gradiscope.probe.function.AnsweredSamples;
import gradiscope.probe.function.FunctionReading;
import gradiscope.probe.function.LayerActivation;
import gradiscope.probe.function.PlaneMap;
import gradiscope.training.Workbench;
import gradiscope.ui.data.Projection;
import gradiscope.ui.part.SamplePicture;
import gradiscope.ui.view.PlanePixels;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// A small square picture of an experiment without axes or words: the training samples, and over the plane of two
/// inputs, or along the one input of a regression, what the trained network answers.
public final class Miniature {
    /// Samples that are images, along each side.
    private static final int IMAGES = 3;

    private static final int MIDDLE = IMAGES * IMAGES / 2;

    private static final double MARGIN = 0.06;
    private static final double POINT = 0.011;
    private static final double RIM = 0.006;
    private static final double CURVE = 0.02;

    private final Workbench bench;
    private final FunctionReading reading;
    private final Palette palette;
    private final double side;

    /// @param reading of the trained network, with its training samples where there is no plane
    /// @param side in pixels
    public Miniature(Workbench bench, FunctionReading reading, Palette palette, double side) {
        this.bench = bench;
        this.reading = reading;
        this.palette = palette;
        this.side = side;
    }

    /// Paints it anew. On the toolkit's thread.
    public Canvas painted() {
        Canvas canvas = new Canvas(side, side);
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.setFill(palette.paper());
        pen.fillRect(0, 0, side, side);
        Samples raw = bench.data().raw().train();
        if (reading.plane().isPresent()) {
            plane(pen, reading.plane().get(), raw);
        } else if (SamplePicture.isImage(raw)) {
            images(pen, raw);
        } else if (raw.isRegression()) {
            curve(pen, raw, reading.answered().orElseThrow());
        } else {
            cloud(pen, raw);
        }
        return canvas;
    }

    private void plane(GraphicsContext pen, PlaneMap map, Samples raw) {
        int cells = map.answers().getFirst().columns();
        LinearScale targets = raw.isRegression() ? around(targets(raw)) : new LinearScale(0, 1);
        int[] argb = new PlanePixels(map, reading.answer(), false, palette).argb(targets);
        WritableImage image = new WritableImage(cells, cells);
        image.getPixelWriter().setPixels(0, 0, cells, cells, PixelFormat.getIntArgbInstance(), argb, 0, cells);
        pen.drawImage(image, 0, 0, side, side);
        LinearScale x = new LinearScale(map.extent().left(), map.extent().right());
        LinearScale y = new LinearScale(map.extent().bottom(), map.extent().top());
        for (int i = 0; i < raw.count(); i++) {
            double across = side * x.place(Projection.input(raw, i, 0));
            double up = side * (1 - y.place(Projection.input(raw, i, 1)));
            point(pen, across, up, reading.answer() == Answer.VALUES ? palette.text() : palette.ofClass(label(raw, i)));
        }
    }

    private static int label(Samples samples, int id) {
        return samples.isRegression() ? 0 : samples.labels()[id];
    }

    private void point(GraphicsContext pen, double x, double y, Color colour) {
        disc(pen, x, y, side * (POINT + RIM), palette.paper());
        disc(pen, x, y, side * POINT, colour);
    }

    private static void disc(GraphicsContext pen, double x, double y, double radius, Color colour) {
        pen.setFill(colour);
        pen.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /// Samples of all classes; of a convolutional network one sample, amid what its first filters see of it.
    private void images(GraphicsContext pen, Samples samples) {
        double gap = side * MARGIN / 2;
        double cell = (side - (IMAGES + 1) * gap) / IMAGES;
        List<Matrix> seen = features();
        List<Integer> ids = ofDifferentClasses(samples, IMAGES * IMAGES);
        for (int place = 0; place < (seen.isEmpty() ? ids.size() : IMAGES * IMAGES); place++) {
            double left = gap + place % IMAGES * (cell + gap);
            int row = place / IMAGES;
            double top = gap + row * (cell + gap);
            int map = place < MIDDLE ? place : place - 1;
            if (seen.isEmpty() || place == MIDDLE) {
                int id = seen.isEmpty() ? ids.get(place) : reading.followed().id();
                pen.drawImage(new SamplePicture(samples, id, palette).image(), left, top, cell, cell);
            } else if (map < seen.size()) {
                cells(pen, seen.get(map), left, top, cell);
            }
        }
    }

    /// What the first convolution makes of the sample that is followed; none in a network without one.
    private List<Matrix> features() {
        return reading.followed().layers().stream()
                .filter(layer -> layer.stage() >= 0 && layer.maps().size() > 1)
                .findFirst()
                .map(LayerActivation::maps)
                .orElse(List.of());
    }

    private void cells(GraphicsContext pen, Matrix map, double left, double top, double side) {
        Mosaic mosaic = AboutZero.mosaic(map, AboutZero.reach(map), false, palette.cosines());
        WritableImage image = new WritableImage(mosaic.columns(), mosaic.rows());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        mosaic.columns(),
                        mosaic.rows(),
                        PixelFormat.getIntArgbInstance(),
                        mosaic.argb(),
                        0,
                        mosaic.columns());
        pen.setImageSmoothing(false);
        pen.drawImage(image, left, top, side, side);
    }

    /// The first sample of each class, then the second of each: files are often sorted by class.
    private static List<Integer> ofDifferentClasses(Samples samples, int most) {
        int[] seen = new int[Math.max(1, samples.classes())];
        int[] turn = new int[samples.count()];
        for (int id = 0; id < turn.length; id++) {
            turn[id] = seen[label(samples, id)]++;
        }
        return IntStream.range(0, turn.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(id -> turn[id]).thenComparingInt(id -> label(samples, id)))
                .limit(most)
                .toList();
    }

    /// Targets over the input, and what the network answers to the same samples, as a line.
    private void curve(GraphicsContext pen, Samples raw, AnsweredSamples answered) {
        int column = Projection.columns(raw).getFirst();
        LinearScale x = around(column(raw, column));
        LinearScale y = around(targets(raw));
        List<Integer> ordered = IntStream.range(0, answered.ids().size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        row -> Projection.input(raw, answered.ids().get(row), column)))
                .toList();
        pen.setStroke(palette.test());
        pen.setLineWidth(side * CURVE);
        pen.beginPath();
        for (int row : ordered) {
            double across = side * x.place(Projection.input(raw, answered.ids().get(row), column));
            pen.lineTo(across, side * (1 - y.place(answered.answers().values().get(row, 0))));
        }
        pen.stroke();
        for (int i = 0; i < raw.count(); i++) {
            double up = side * (1 - y.place(raw.targets()[i * raw.outputs()]));
            point(pen, side * x.place(Projection.input(raw, i, column)), up, palette.train());
        }
    }

    /// The two inputs that tell most.
    private void cloud(GraphicsContext pen, Samples raw) {
        List<Integer> columns = Projection.columns(raw);
        LinearScale x = around(column(raw, columns.getFirst()));
        LinearScale y = around(column(raw, columns.getLast()));
        for (int i = 0; i < raw.count(); i++) {
            double across = side * x.place(Projection.input(raw, i, columns.getFirst()));
            double up = side * (1 - y.place(Projection.input(raw, i, columns.getLast())));
            point(pen, across, up, palette.ofClass(label(raw, i)));
        }
    }

    private static List<Double> column(Samples samples, int column) {
        return IntStream.range(0, samples.count())
                .mapToObj(i -> (double) Projection.input(samples, i, column))
                .toList();
    }

    private static List<Double> targets(Samples samples) {
        return IntStream.range(0, samples.count())
                .mapToObj(i -> (double) samples.targets()[i * samples.outputs()])
                .toList();
    }

    private static LinearScale around(List<Double> values) {
        double least = values.stream().mapToDouble(v -> v).min().orElse(0);
        double most = values.stream().mapToDouble(v -> v).max().orElse(1);
        double margin = least < most ? MARGIN * (most - least) : 1;
        return new LinearScale(least - margin, most + margin);
    }
}
