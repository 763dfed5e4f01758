package gradiscope.ui.view;

import gradiscope.figure.chart.Look;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Where columns and units are, in pixels.
final class Arrangement {
    private static final double LEAST = 1.5;
    private static final double LARGEST = 3.2;
    private static final double GAP = 0.45;
    private static final double MARGIN = 0.8;
    private static final double NEAR = 0.4;

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
    Arrangement(Diagram diagram, double width, double height, double left, double right, double top, Look look) {
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
    int shown(int column) {
        return shown.get(column);
    }

    /// How many are not.
    int more(int column) {
        return columns.get(column).units() - shown.get(column);
    }

    /// Length of the side of a unit's square.
    double side(int column) {
        return sides.get(column);
    }

    /// The middle of a column.
    double x(int column) {
        return left + width * (column + 0.5) / columns.size();
    }

    /// The width that belongs to a column.
    double columnWidth() {
        return width / columns.size();
    }

    /// The middle of a unit; of the one after the last that is shown, that of the words there.
    double y(int column, int unit) {
        double pitch = side(column) + look.em(GAP);
        int slots = shown(column) + (more(column) > 0 ? 1 : 0);
        return top + height / 2 + (unit - (slots - 1) / 2.0) * pitch;
    }

    double biasRadius(double share) {
        return look.em(0.16 + 0.2 * share);
    }

    /// The mark of a bias sits on the lower left corner of its unit.
    double biasX(int column) {
        return x(column) - side(column) / 2;
    }

    double biasY(int column, int unit) {
        return y(column, unit) + side(column) / 2;
    }

    /// What lies under a pixel: marks and units before lines.
    Optional<Target> at(double px, double py) {
        for (int column = 0; column < columns.size(); column++) {
            for (int unit = 0; unit < shown(column); unit++) {
                boolean biased = columns.get(column).bias().isPresent();
                if (biased && Math.hypot(px - biasX(column), py - biasY(column, unit)) <= look.em(NEAR)) {
                    return Optional.of(new Target.Bias(column, unit));
                }
                double half = side(column) / 2;
                if (Math.abs(px - x(column)) <= half && Math.abs(py - y(column, unit)) <= half) {
                    return Optional.of(new Target.Neuron(column, unit));
                }
            }
        }
        return line(px, py);
    }

    private record Near(Target.Weight weight, double distance) {}

    private Optional<Target> line(double px, double py) {
        List<Near> near = new ArrayList<>();
        for (int column = 1; column < columns.size(); column++) {
            double from = lineStart(column);
            double to = lineEnd(column);
            if (px <= from || px >= to) {
                continue;
            }
            double share = (px - from) / (to - from);
            for (int unit = 0; unit < shown(column); unit++) {
                for (int source = 0; source < shown(column - 1); source++) {
                    double rise = y(column, unit) - y(column - 1, source);
                    double off = Math.abs(py - y(column - 1, source) - share * rise);
                    double distance = off * (to - from) / Math.hypot(to - from, rise);
                    near.add(new Near(new Target.Weight(column, unit, source), distance));
                }
            }
        }
        return near.stream()
                .filter(n -> n.distance <= look.em(NEAR))
                .min(Comparator.comparingDouble(Near::distance))
                .map(Near::weight);
    }

    /// Where the lines into a column begin.
    double lineStart(int column) {
        return x(column - 1) + side(column - 1) / 2;
    }

    /// Where they end.
    double lineEnd(int column) {
        return x(column) - side(column) / 2;
    }
}
