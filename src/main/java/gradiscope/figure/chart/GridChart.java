package gradiscope.figure.chart;

import java.util.List;
import java.util.stream.Stream;

/// Cells of colour over two axes: a heat map, a surface. It fills the plot area from end to end.
public final class GridChart extends Plot {
    /// @param marks over the cells
    public GridChart(Frame frame, Heat heat, List<Mark> marks) {
        super(
                frame,
                Stream.concat(Stream.of(new CellColours(heat)), marks.stream()).toList());
        setHorizontalGridLinesVisible(false);
        setVerticalGridLinesVisible(false);
    }
}
