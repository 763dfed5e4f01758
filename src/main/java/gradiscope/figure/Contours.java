package gradiscope.figure;

import gradiscope.figure.chart.Frame;
import gradiscope.figure.chart.Ink;
import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Mark;
import gradiscope.figure.plotted.Layer;
import gradiscope.probe.landscape.Range;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// Lines of equal height over a grid, by marching squares: in each square of four neighbours, the line
/// enters and leaves where a side passes the level, found by linear interpolation.
final class Contours implements Mark {
    /// The height at a grid point.
    @FunctionalInterface
    interface Heights {
        double at(int row, int column);
    }

    /// A piece of a line, in the units of the axes.
    record Piece(double x1, double y1, double x2, double y2) {}

    private final List<Piece> pieces;
    private final Ink ink;
    private final String name;
    private final Path path;

    Contours(List<Piece> pieces, Ink ink, Look look) {
        this.pieces = List.copyOf(pieces);
        this.ink = ink;
        this.name = look.say("contours");
        this.path = ink.stroke(new Path(), look);
    }

    /// The pieces of one line.
    ///
    /// @param x where the columns are
    /// @param y where the rows are
    static List<Piece> at(double level, Range x, Range y, Heights heights) {
        List<Piece> pieces = new ArrayList<>();
        for (int row = 0; row + 1 < y.count(); row++) {
            for (int column = 0; column + 1 < x.count(); column++) {
                pieces.addAll(new Cell(level, x, y, heights, row, column).pieces());
            }
        }
        return pieces;
    }

    /// Four neighbours: row and column, and the next of each.
    private record Cell(double level, Range x, Range y, Heights heights, int row, int column) {
        /// Where the line passes the four sides, in order around the cell: two or four places, or none.
        /// With four, the mean of the corners says which sides belong together.
        List<Piece> pieces() {
            double[] corners = {height(0, 0), height(0, 1), height(1, 1), height(1, 0)};
            List<double[]> passed = new ArrayList<>();
            for (int side = 0; side < 4; side++) {
                double from = corners[side];
                double to = corners[(side + 1) % 4];
                if (from < level != to < level) {
                    passed.add(place(side, (level - from) / (to - from)));
                }
            }
            if (passed.isEmpty()) {
                return List.of();
            }
            if (passed.size() == 2) {
                return List.of(piece(passed.get(0), passed.get(1)));
            }
            boolean middleLow = (corners[0] + corners[1] + corners[2] + corners[3]) / 4 < level;
            return middleLow == corners[0] < level
                    ? List.of(piece(passed.get(0), passed.get(1)), piece(passed.get(2), passed.get(3)))
                    : List.of(piece(passed.get(3), passed.get(0)), piece(passed.get(1), passed.get(2)));
        }

        private double height(int down, int right) {
            return heights.at(row + down, column + right);
        }

        private double[] place(int side, double share) {
            double x0 = x.at(column);
            double x1 = x.at(column + 1);
            double y0 = y.at(row);
            double y1 = y.at(row + 1);
            return switch (side) {
                case 0 -> new double[] {x0 + share * (x1 - x0), y0};
                case 1 -> new double[] {x1, y0 + share * (y1 - y0)};
                case 2 -> new double[] {x1 - share * (x1 - x0), y1};
                default -> new double[] {x0, y1 - share * (y1 - y0)};
            };
        }

        private static Piece piece(double[] from, double[] to) {
            return new Piece(from[0], from[1], to[0], to[1]);
        }
    }

    @Override
    public List<Node> nodes() {
        return List.of(path);
    }

    /// A run for each piece: they are in no order.
    @Override
    public List<Layer> plotted(Frame frame) {
        List<List<Layer.Place>> runs = pieces.stream()
                .map(piece -> List.of(new Layer.Place(piece.x1, piece.y1), new Layer.Place(piece.x2, piece.y2)))
                .toList();
        return runs.isEmpty() ? List.of() : List.of(new Layer.Line(name, ink.plotted(), runs));
    }

    @Override
    public void place(Frame frame) {
        path.getElements().clear();
        for (Piece piece : pieces) {
            path.getElements()
                    .addAll(
                            new MoveTo(frame.x(piece.x1()), frame.y(piece.y1())),
                            new LineTo(frame.x(piece.x2()), frame.y(piece.y2())));
        }
    }
}
