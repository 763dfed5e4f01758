package gradiscope.figure.chart;

import gradiscope.figure.plotted.Chart;
import gradiscope.figure.plotted.Layer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Side;

/// The key of a grid: a bar of its colours beside their numbers.
public final class ColourBar {
    private static final String STYLE = "colour-bar";
    private static final int STEPS = 256;

    /// From each to the next, the colours change evenly enough.
    private static final int PARTS = 32;

    private ColourBar() {}

    /// @param scale of the numbers; the lower end has the map's first colour
    /// @param label what the numbers are
    public static GridChart of(ColourMap map, Scale scale, String label, Look look) {
        ScaledAxis none = ScaledAxis.ofCells(new MarkedScale(1, false, List.of()), Side.BOTTOM, "", look);
        none.setTickMarkVisible(false);
        none.setMinorTickVisible(false);
        ScaledAxis numbers = ScaledAxis.ofCells(scale, Side.RIGHT, label, look);
        GridChart bar = new GridChart(
                new Frame(none, numbers),
                Heat.of(STEPS, 1, (row, _) -> share(row), (row, _) -> share(row), map),
                List.of());
        bar.getStyleClass().add(STYLE);
        return bar;
    }

    private static double share(int row) {
        return 1 - (row + 0.5) / STEPS;
    }

    /// Whether a chart is one.
    public static boolean is(Plot plot) {
        return plot.getStyleClass().contains(STYLE);
    }

    /// What a bar says.
    public static Chart.Key plotted(Plot bar) {
        List<String> colours = bar.plotted().layers().stream()
                .flatMap(layer -> layer instanceof Layer.Cells cells ? cells.cells().stream() : Stream.of())
                .map(cell -> ColourMap.web(cell.rgb()))
                .toList()
                .reversed();
        int last = colours.size() - 1;
        return new Chart.Key(
                bar.frame().yAxis().plotted(),
                IntStream.rangeClosed(0, PARTS)
                        .mapToObj(i -> colours.get(i * last / PARTS))
                        .toList());
    }
}
