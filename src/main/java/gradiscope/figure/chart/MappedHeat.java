package gradiscope.figure.chart;

import java.util.OptionalDouble;

/// Numbers in the colours of a map.
record MappedHeat(String name, int rows, int columns, Numbers numbers, Numbers share, ColourMap map, Which lost)
        implements Heat {
    @Override
    public int argb(int row, int column) {
        return map.argb(share.at(row, column));
    }

    @Override
    public OptionalDouble value(int row, int column) {
        return lost.is(row, column) ? OptionalDouble.empty() : OptionalDouble.of(numbers.at(row, column));
    }
}
