package gradiscope.figure.plotted;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A chart as a `tikzpicture` of one axis.
///
/// @param colours every colour that is used is added to them
record TexChart(Chart chart, SortedSet<String> colours) {
    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("\\begin{tikzpicture}");
        lines.add("\\begin{axis}[");
        options().forEach(option -> lines.add("  " + option + ","));
        lines.add("]");
        TexLayers layers =
                new TexLayers(new TexAxis(chart.x(), 'x'), new TexAxis(chart.y(), 'y'), !hasCells(), colours);
        chart.layers().forEach(layer -> lines.addAll(layers.of(layer)));
        lines.add("\\end{axis}");
        lines.add("\\end{tikzpicture}\\par\\bigskip");
        return String.join("\n", lines) + "\n";
    }

    private boolean hasCells() {
        return chart.layers().stream().anyMatch(layer -> layer instanceof Layer.Cells);
    }

    private List<String> options() {
        List<String> options = new ArrayList<>();
        options.add("title={" + TexText.of(chart.title()) + "}");
        options.add("scale only axis");
        options.add(hasCells() ? "width=70mm, height=70mm" : "width=100mm, height=60mm");
        options.addAll(new TexAxis(chart.x(), 'x').options());
        options.addAll(new TexAxis(chart.y(), 'y').options());
        if (chart.x().kind() == Axis.Kind.SPACE) {
            options.add("axis equal image, hide axis");
        }
        if (hasCells()) {
            options.add("enlargelimits=false, axis on top, tick style={draw=none}");
        }
        options.add("legend pos=outer north east, legend cell align=left");
        chart.key().ifPresent(key -> options.addAll(key(key)));
        return options;
    }

    private static List<String> key(Chart.Key key) {
        TexAxis axis = new TexAxis(key.numbers(), 'y');
        String map = key.colours().stream()
                .map(TexChart::rgb)
                .map(rgb -> "rgb255=(" + rgb + ")")
                .collect(Collectors.joining(" "));
        return List.of(
                "colorbar",
                "colormap={gradiscope}{" + map + "}",
                "point meta min=" + axis.metaLower() + ", point meta max=" + axis.metaUpper(),
                "colorbar style={" + String.join(", ", axis.metaOptions()) + "}");
    }

    /// @param colour `#rrggbb`
    private static String rgb(String colour) {
        return IntStream.of(1, 3, 5)
                .mapToObj(i -> String.valueOf(Integer.parseInt(colour.substring(i, i + 2), 16)))
                .collect(Collectors.joining(","));
    }
}
