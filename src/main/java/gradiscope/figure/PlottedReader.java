package gradiscope.figure;

import gradiscope.figure.chart.ColourBar;
import gradiscope.figure.chart.Panel;
import gradiscope.figure.chart.Plot;
import gradiscope.figure.plotted.Chart;
import gradiscope.figure.plotted.Plotted;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Reads what a picture plots from the nodes that it is drawn with, as they are laid out: what is not shown is not
/// read.
final class PlottedReader {
    private static final String TO = ": ";

    private final List<Chart> charts = new ArrayList<>();

    private PlottedReader() {}

    /// @param sheet laid out
    static Plotted read(String title, Parent sheet) {
        PlottedReader reader = new PlottedReader();
        reader.read(sheet, "");
        return new Plotted(title, reader.charts);
    }

    /// @param title of the panels around the node
    private void read(Node node, String title) {
        if (!node.isVisible() || !node.isManaged()) {
            return;
        }
        switch (node) {
            case Plot bar when ColourBar.is(bar) -> key(ColourBar.plotted(bar));
            case Plot plot -> charts.add(plot.plotted().titled(title));
            case Plotting other ->
                other.plotted().forEach(chart -> charts.add(chart.titled(joined(title, chart.title()))));
            case Parent parent -> {
                String inside = joined(title, Panel.title(parent).orElse(""));
                parent.getChildrenUnmodifiable().forEach(child -> read(child, inside));
            }
            default -> {}
        }
    }

    /// A bar stands behind the chart that it is the key of.
    private void key(Chart.Key key) {
        if (!charts.isEmpty()) {
            charts.add(charts.removeLast().with(key));
        }
    }

    private static String joined(String outer, String inner) {
        return Stream.of(outer, inner).filter(part -> !part.isEmpty()).collect(Collectors.joining(TO));
    }
}
