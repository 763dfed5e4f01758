package gradiscope.figure.chart;

import gradiscope.figure.plotted.Layer;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// The cells of a grid: what each says, and the colour that says it. Row 0 is at the top.
public interface Heat {
    /// At least 1.
    int rows();

    /// At least 1.
    int columns();

    /// The colour of a cell, opaque.
    int argb(int row, int column);

    /// The number that the colour stands for; empty: none could be had.
    OptionalDouble value(int row, int column);

    /// The class that the colour stands for; empty: none.
    default String group(int row, int column) {
        return "";
    }

    /// What a series of its numbers is called; empty: by the title of its chart.
    default String name() {
        return "";
    }

    /// The number of a cell.
    @FunctionalInterface
    interface Numbers {
        double at(int row, int column);
    }

    /// Something that holds for some cells.
    @FunctionalInterface
    interface Which {
        boolean is(int row, int column);
    }

    /// Numbers in the colours of a map.
    ///
    /// @param name what a series of the numbers is called; empty: by the title of its chart
    /// @param share where in the map the number of a cell lies, from 0 to 1
    static Heat of(String name, int rows, int columns, Numbers numbers, Numbers share, ColourMap map) {
        return new MappedHeat(name, rows, columns, numbers, share, map, (row, column) -> false);
    }

    /// Numbers in the colours of a map.
    ///
    /// @param share where in the map the number of a cell lies, from 0 to 1
    static Heat of(int rows, int columns, Numbers numbers, Numbers share, ColourMap map) {
        return new MappedHeat("", rows, columns, numbers, share, map, (row, column) -> false);
    }

    /// Numbers in the colours of a map, from one end of a scale to the other.
    ///
    /// @param lost cells that have a colour, but no number of their own
    static Heat of(int rows, int columns, Numbers numbers, Scale scale, ColourMap map, Which lost) {
        return new MappedHeat(
                "", rows, columns, numbers, (row, column) -> scale.place(numbers.at(row, column)), map, lost);
    }

    /// The same where each cell has a number.
    static Heat of(int rows, int columns, Numbers numbers, Scale scale, ColourMap map) {
        return of(rows, columns, numbers, scale, map, (row, column) -> false);
    }

    /// A single cell that says nothing.
    static Heat none(int argb) {
        return new Heat() {
            @Override
            public int rows() {
                return 1;
            }

            @Override
            public int columns() {
                return 1;
            }

            @Override
            public int argb(int row, int column) {
                return argb;
            }

            @Override
            public OptionalDouble value(int row, int column) {
                return OptionalDouble.empty();
            }
        };
    }

    /// Its cells as numbers, placed by their count.
    default Layer.Cells plotted() {
        return plotted(
                IntStream.range(0, columns()).mapToObj(i -> i + 0.5).toList(),
                IntStream.range(0, rows()).mapToObj(i -> i + 0.5).toList());
    }

    /// Its cells as numbers.
    ///
    /// @param x the middle of each column, from the left
    /// @param y the middle of each row, from the top
    default Layer.Cells plotted(List<Double> x, List<Double> y) {
        return new Layer.Cells(
                name(),
                x,
                y,
                IntStream.range(0, rows() * columns())
                        .mapToObj(i -> cell(i / columns(), i % columns()))
                        .toList());
    }

    private Layer.Cells.Cell cell(int row, int column) {
        return new Layer.Cells.Cell(value(row, column), group(row, column), argb(row, column) & 0xffffff);
    }
}
