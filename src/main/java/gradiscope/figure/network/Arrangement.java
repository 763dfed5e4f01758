package gradiscope.figure.network;

import gradiscope.figure.chart.Look;
import java.util.ArrayList;
import java.util.List;

/// Where columns and units are, in pixels of a window or units of a drawing.
public final class Arrangement {
    private static final double LEAST = 1.5;
    private static final double LARGEST = 3.2;
    private static final double GAP = 0.45;
    private static final double MARGIN = 0.8;

    private final List<Diagram.Column> columns;
    private final Look look;
    private final double left;
    private final double width;
    private final double top;
    private final double height;
    private final List<Integer> shown = new ArrayList<>();
    private final List<Double> sides = new ArrayList<>();

    /// @param left room before the first column, for the names of inputs
    /// @param right room after the last, for the names of classes
    /// @param top room for the titles
    public Arrangement(Diagram diagram, double width, double height, double left, double right, double top, Look look) {
        this.columns = diagram.columns();
        this.look = look;
        this.left = left;
        this.width = Math.max(1, width - left - right);
        this.top = top + look.em(MARGIN) / 2;
        this.height = Math.max(1, height - top - look.em(MARGIN));
        double widest = this.width / columns.size() * 0.6;
        for (Diagram.Column column : columns) {
            int most = Math.max(1, (int) ((this.height + look.em(GAP)) / look.em(LEAST + GAP)));
            int count = column.units() <= most ? column.units() : Math.max(1, most - 1);
            int slots = column.units() <= most ? count : count + 1;
            double room = (this.height + look.em(GAP)) / slots - look.em(GAP);
            shown.add(count);
            sides.add(Math.floor(Math.clamp(Math.min(room, widest), 4, look.em(LARGEST))));
        }
    }

    /// How many units of a column are drawn: the first.
    public int shown(int column) {
        return shown.get(column);
    }

    /// How many are not.
    public int more(int column) {
        return columns.get(column).units() - shown.get(column);
    }

    /// Length of the side of a unit's square.
    public double side(int column) {
        return sides.get(column);
    }

    /// The middle of a column.
    public double x(int column) {
        return left + width * (column + 0.5) / columns.size();
    }

    /// The width that belongs to a column.
    public double columnWidth() {
        return width / columns.size();
    }

    /// The middle of a unit; of the one after the last that is shown, that of the words there.
    public double y(int column, int unit) {
        double pitch = side(column) + look.em(GAP);
        int slots = shown(column) + (more(column) > 0 ? 1 : 0);
        return top + height / 2 + (unit - (slots - 1) / 2.0) * pitch;
    }

    /// @param share of the largest bias of the column, from 0 to 1
    double biasRadius(double share) {
        return look.em(0.16 + 0.2 * share);
    }

    /// The mark of a bias sits on the lower left corner of its unit.
    public double biasX(int column) {
        return x(column) - side(column) / 2;
    }

    /// The middle of that mark.
    public double biasY(int column, int unit) {
        return y(column, unit) + side(column) / 2;
    }

    /// Where the lines into a column begin.
    public double lineStart(int column) {
        return x(column - 1) + side(column - 1) / 2;
    }

    /// Where they end.
    public double lineEnd(int column) {
        return x(column) - side(column) / 2;
    }
}
