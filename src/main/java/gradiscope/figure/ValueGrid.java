package gradiscope.figure;

import gradiscope.figure.chart.Borders;
import gradiscope.figure.chart.CellTexts;
import gradiscope.figure.chart.ColourBar;
import gradiscope.figure.chart.ColourMap;
import gradiscope.figure.chart.Frame;
import gradiscope.figure.chart.GridChart;
import gradiscope.figure.chart.Heat;
import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Mark;
import gradiscope.figure.chart.MarkedScale;
import gradiscope.figure.chart.Scale;
import gradiscope.figure.chart.ScaledAxis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Side;
import javafx.scene.layout.Region;

/// A table of K x K numbers about classes, each in its colour, and written out where there is room.
///
/// @param name what a series of the numbers is called; empty: by the title of its chart
/// @param classes the label of each row and column
/// @param map colours of the numbers
/// @param numbers what the cells stand for
/// @param share where in the map a cell's number lies
/// @param words what is written in a cell
/// @param rows what the rows are
/// @param columns what the columns are
record ValueGrid(
        String name,
        List<Integer> classes,
        ColourMap map,
        Heat.Numbers numbers,
        Heat.Numbers share,
        CellTexts.Words words,
        String rows,
        String columns) {
    private static final int MOST_WRITTEN = 12;

    /// With the key of its colours, where there is one.
    Region chart(Optional<Scale> key, Look look) {
        int k = classes.size();
        List<MarkedScale.Word> names = IntStream.range(0, k)
                .mapToObj(i -> new MarkedScale.Word(i + 0.5, String.valueOf(classes.get(i))))
                .toList();
        ScaledAxis x = ScaledAxis.ofCells(new MarkedScale(k, false, names), Side.BOTTOM, columns, look);
        ScaledAxis y = ScaledAxis.ofCells(new MarkedScale(k, true, names), Side.LEFT, rows, look);
        List<Mark> marks = new ArrayList<>();
        if (k <= MOST_WRITTEN) {
            marks.add(new Borders(
                    IntStream.rangeClosed(0, k).mapToObj(i -> (double) i).toList(),
                    look.palette().grid(),
                    look));
        }
        if (k <= MOST_WRITTEN) {
            marks.add(new CellTexts(k, k, words, (row, column) -> map.colour(share.at(row, column)), look));
        }
        GridChart grid = new GridChart(new Frame(x, y), Heat.of(name, k, k, numbers, share, map), marks);
        return key.map(scale -> new Square(grid, ColourBar.of(map, scale, "", look), look))
                .orElseGet(() -> new Square(grid, look));
    }
}
