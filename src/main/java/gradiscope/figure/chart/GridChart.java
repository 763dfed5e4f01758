package gradiscope.figure.chart;

import java.util.List;
import java.util.stream.Stream;

/// Cells of colour over two axes: a heat map, a surface. It fills the plot area from end to end.
public final class GridChart extends Plot {
    /// The colour of a cell, opaque; row 0 is at the top.
    @FunctionalInterface
    public interface Cells {
        int argb(int row, int column);
    }

    /// @param rows at least 1
    /// @param columns at least 1
    /// @param marks over the cells
    public GridChart(Frame frame, int rows, int columns, Cells cells, List<Mark> marks) {
        super(
                frame,
                Stream.concat(Stream.of(new CellColours(rows, columns, cells)), marks.stream())
                        .toList());
        setHorizontalGridLinesVisible(false);
        setVerticalGridLinesVisible(false);
    }
}
