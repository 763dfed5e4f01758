package gradiscope.figure;

import gradiscope.figure.chart.ColourBar;
import gradiscope.figure.chart.CurveChart;
import gradiscope.figure.chart.Frame;
import gradiscope.figure.chart.GridChart;
import gradiscope.figure.chart.Heat;
import gradiscope.figure.chart.Ink;
import gradiscope.figure.chart.Legend;
import gradiscope.figure.chart.LinearScale;
import gradiscope.figure.chart.LogScale;
import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Mark;
import gradiscope.figure.chart.Palette;
import gradiscope.figure.chart.Panel;
import gradiscope.figure.chart.Scale;
import gradiscope.figure.chart.ScaledAxis;
import gradiscope.figure.chart.Spot;
import gradiscope.figure.chart.Trace;
import gradiscope.probe.Matrix;
import gradiscope.probe.landscape.Range;
import gradiscope.probe.landscape.Surface;
import gradiscope.probe.landscape.SurfaceReading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import javafx.geometry.Side;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Numbers over the plane of a surface: colours, lines of equal height, the way of training.
///
/// @param reading the surface, and what lies on it
/// @param across name of the first direction
/// @param up name of the second
record SurfaceChart(SurfaceReading reading, String across, String up, Look look) {
    private static final int LEVELS = 12;
    private static final double WIDE = 30;

    Region losses() {
        Matrix losses = reading.surface().losses();
        List<Double> all = values(losses);
        double least = all.stream().mapToDouble(v -> v).min().orElse(0);
        double most = all.stream().mapToDouble(v -> v).max().orElse(1);
        boolean logarithmic = least > 0 && most > WIDE * least;
        Scale scale = logarithmic ? LogScale.around(all) : LinearScale.around(all);
        return panel(Courses.titled(look.say("Mean loss"), scale, look), losses, scale);
    }

    Region errors(Matrix errors) {
        double most = values(errors).stream().mapToDouble(v -> v).max().orElse(1);
        double upper = LinearScale.around(List.of(0.0, Math.max(most, 0.01))).upper();
        return panel(look.say("Error"), errors, new LinearScale(0, Math.min(1, upper), LinearScale.Form.PERCENT));
    }

    /// The loss along each direction, through the point of the grid that is nearest to the network.
    Region slices() {
        Range x = reading.surface().x();
        Range y = reading.surface().y();
        int row = nearest(y);
        int column = nearest(x);
        List<Trace> traces = List.of(
                new Trace(across, Ink.solid(look.palette().series().getFirst()), runs(x, i -> row * x.count() + i)),
                new Trace(up, Ink.solid(look.palette().series().get(1)), runs(y, i -> i * x.count() + column)));
        Scale scale = Courses.fitting(traces);
        Scale places = new LinearScale(Math.min(x.from(), y.from()), Math.max(x.to(), y.to()));
        ScaledAxis bottom = ScaledAxis.of(places, Side.BOTTOM, look.say("distance along the direction"), look);
        ScaledAxis left = ScaledAxis.of(scale, Side.LEFT, "", look);
        CurveChart chart = new CurveChart(new Frame(bottom, left), List.of(), traces, false, List.of(), look);
        VBox.setVgrow(chart, Priority.ALWAYS);
        return Panel.of(
                look.say("Mean loss along each direction"), "", new VBox(Legend.ofTraces(traces, look), chart), look);
    }

    private static int nearest(Range range) {
        return IntStream.range(0, range.count())
                .boxed()
                .min(Comparator.comparingDouble(i -> Math.abs(range.at(i))))
                .orElseThrow();
    }

    /// The losses of some cells, with gaps where they are not finite.
    private List<List<Spot>> runs(Range range, IntUnaryOperator cell) {
        List<List<Spot>> runs = new ArrayList<>(List.of(new ArrayList<>()));
        for (int i = 0; i < range.count(); i++) {
            int at = cell.applyAsInt(i);
            if (reading.surface().overflow().contains(at)) {
                runs.add(new ArrayList<>());
            } else {
                runs.getLast().add(new Spot(range.at(i), loss(at)));
            }
        }
        return runs;
    }

    private double loss(int cell) {
        int columns = reading.surface().x().count();
        return reading.surface().losses().get(cell / columns, cell % columns);
    }

    static List<Double> values(Matrix matrix) {
        return IntStream.range(0, matrix.rows() * matrix.columns())
                .mapToObj(i -> (double) matrix.get(i / matrix.columns(), i % matrix.columns()))
                .toList();
    }

    private Region panel(String title, Matrix matrix, Scale colours) {
        Surface surface = reading.surface();
        ScaledAxis x = ScaledAxis.ofCells(cells(surface.x()), Side.BOTTOM, across, look);
        ScaledAxis y = ScaledAxis.ofCells(cells(surface.y()), Side.LEFT, up, look);
        int rows = matrix.rows();
        GridChart grid = new GridChart(
                new Frame(x, y),
                Heat.of(
                        rows,
                        matrix.columns(),
                        (row, column) -> matrix.get(rows - 1 - row, column),
                        colours,
                        look.palette().values(),
                        (row, column) -> surface.overflow().contains((rows - 1 - row) * matrix.columns() + column)),
                marks(matrix, colours));
        return Panel.of(
                title, "", new Square(grid, ColourBar.of(look.palette().values(), colours, "", look), look), look);
    }

    /// A cell reaches half a step around its point.
    private static LinearScale cells(Range range) {
        double half = (range.at(1) - range.at(0)) / 2;
        return new LinearScale(range.from() - half, range.to() + half);
    }

    private List<Mark> marks(Matrix matrix, Scale colours) {
        Surface surface = reading.surface();
        List<Contours.Piece> pieces = new ArrayList<>();
        for (int level = 1; level < LEVELS; level++) {
            pieces.addAll(Contours.at(
                    (double) level / LEVELS,
                    surface.x(),
                    surface.y(),
                    (row, column) -> colours.place(matrix.get(row, column))));
        }
        List<Mark> marks = new ArrayList<>(
                List.of(new Contours(pieces, new Ink(Palette.OVER_VALUES.deriveColor(0, 1, 1, 0.55), 0.05, 0), look)));
        if (!surface.overflow().isEmpty()) {
            marks.add(new Crosses(surface, look));
        }
        List<Spot> way =
                reading.path().stream().map(p -> new Spot(p.x(), p.y())).toList();
        marks.add(new WalkMark(way.isEmpty() ? List.of(new Spot(0, 0)) : way, look));
        return marks;
    }
}
