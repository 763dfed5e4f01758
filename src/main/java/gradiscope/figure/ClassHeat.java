package gradiscope.figure;

import gradiscope.figure.chart.ColourMap;
import gradiscope.figure.chart.Heat;
import gradiscope.figure.chart.Palette;
import gradiscope.probe.function.PlaneMap;
import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;

/// Over a plane, the class that the network would answer in its colour, the paler the nearer the second best is; grey
/// where the outputs are not finite.
final class ClassHeat implements Heat {
    private final PlaneMap map;
    private final Palette palette;
    private final Set<Integer> overflow;

    ClassHeat(PlaneMap map, Palette palette) {
        this.map = map;
        this.palette = palette;
        this.overflow = new HashSet<>(map.overflow());
    }

    @Override
    public int rows() {
        return map.answers().getFirst().rows();
    }

    @Override
    public int columns() {
        return map.answers().getFirst().columns();
    }

    /// Rows of the map begin at the bottom.
    private int up(int row) {
        return rows() - 1 - row;
    }

    private boolean isLost(int row, int column) {
        return overflow.contains(up(row) * columns() + column);
    }

    private double answer(int label, int row, int column) {
        return map.answers().get(label).get(up(row), column);
    }

    /// The class of the greatest answer.
    private int best(int row, int column) {
        int best = 0;
        for (int k = 1; k < map.answers().size(); k++) {
            best = answer(k, row, column) > answer(best, row, column) ? k : best;
        }
        return best;
    }

    /// By how much the greatest answer is above the second.
    private double margin(int best, int row, int column) {
        double second = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < map.answers().size(); k++) {
            second = k == best ? second : Math.max(second, answer(k, row, column));
        }
        return answer(best, row, column) - second;
    }

    /// Halfway to the paper at most, so that samples stand out; the paper where two classes are level.
    @Override
    public int argb(int row, int column) {
        if (isLost(row, column)) {
            return ColourMap.argb(palette.axis());
        }
        int best = best(row, column);
        double share = 0.08 + 0.47 * Math.clamp(margin(best, row, column), 0.0, 1.0);
        return ColourMap.argb(palette.paper().interpolate(palette.ofClass(best), share));
    }

    /// The margin over the second best.
    @Override
    public OptionalDouble value(int row, int column) {
        double margin = isLost(row, column) ? Double.NaN : margin(best(row, column), row, column);
        return Double.isFinite(margin) ? OptionalDouble.of(margin) : OptionalDouble.empty();
    }

    @Override
    public String group(int row, int column) {
        return isLost(row, column) ? "" : String.valueOf(best(row, column));
    }
}
