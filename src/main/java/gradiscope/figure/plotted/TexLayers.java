package gradiscope.figure.plotted;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.stream.IntStream;

/// What a chart shows as commands of pgfplots, in which a gap is `nan`, as it wants it.
///
/// @param legend whether lines are in a legend: beside white ones over a map there is none
/// @param colours every colour that is used is added to them
record TexLayers(TexAxis x, TexAxis y, boolean legend, SortedSet<String> colours) {
    /// Sizes of the text to points, for text of 10 points.
    private static final double POINTS = 10;

    /// Cells of which TeX can hold a table.
    private static final int MOST = 2500;

    private static final String GAP = "nan nan";
    private static final String END = "};";

    List<String> of(Layer layer) {
        return switch (layer) {
            case Layer.Line line -> line(line);
            case Layer.Points points -> points(points);
            case Layer.Bars bars -> bars(bars);
            case Layer.Cells cells -> cells(cells);
            case Layer.Span span -> span(span);
            case Layer.Level level -> level(level);
            case Layer.Rise rise -> rise(rise);
        };
    }

    private String colour(String colour) {
        colours.add(colour);
        return Tex.name(colour);
    }

    private String stroke(Layer.Stroke stroke) {
        String width = "line width=" + points(stroke.width());
        String dash = points(stroke.dash());
        String pattern = stroke.dash() > 0 ? ", dash pattern=on " + dash + " off " + dash : "";
        return "color=" + colour(stroke.colour()) + ", " + width + pattern;
    }

    private static String points(double sizes) {
        return String.format(Locale.ROOT, "%.2fpt", POINTS * sizes);
    }

    private static String legend(String name) {
        return "\\addlegendentry{" + TexText.of(name) + "}";
    }

    private String place(Layer.Place place) {
        return x.place(place.x()) + " " + y.place(place.y());
    }

    private List<String> line(Layer.Line line) {
        List<String> lines = new ArrayList<>();
        String silent = line.name().isEmpty() || !legend ? ", forget plot" : "";
        lines.add("\\addplot[" + stroke(line.stroke()) + ", mark=none" + silent + "] table {");
        for (List<Layer.Place> run : line.runs()) {
            if (!run.equals(line.runs().getFirst())) {
                lines.add(GAP);
            }
            run.forEach(place -> lines.add(place(place)));
        }
        lines.add(END);
        if (silent.isEmpty()) {
            lines.add(legend(line.name()));
        }
        return lines;
    }

    /// A plot for each colour; the first is in the legend.
    private List<String> points(Layer.Points points) {
        SequencedMap<String, List<Layer.Place>> byColour = new LinkedHashMap<>();
        points.points()
                .forEach(point -> byColour.computeIfAbsent(point.colour(), _ -> new ArrayList<>())
                        .add(point.place()));
        List<String> lines = new ArrayList<>();
        byColour.forEach((colour, places) -> {
            boolean named = lines.isEmpty() && !points.name().isEmpty();
            lines.add("\\addplot[only marks, mark=" + (points.filled() ? "*" : "o") + ", mark size="
                    + points(points.size()) + ", color=" + colour(colour) + (named ? "" : ", forget plot")
                    + "] table {");
            places.forEach(place -> lines.add(place(place)));
            lines.add(END);
            if (named) {
                lines.add(legend(points.name()));
            }
        });
        return lines;
    }

    private List<String> bars(Layer.Bars bars) {
        return IntStream.range(0, bars.heights().size())
                .mapToObj(i -> "\\filldraw[fill=" + colour(bars.colours().get(i)) + ", draw=gray, line width=0.2pt] "
                        + corner(bars.from() + i * bars.width(), 0) + " rectangle "
                        + corner(
                                bars.from() + (i + 1) * bars.width(),
                                bars.heights().get(i)) + ";")
                .toList();
    }

    private String corner(double across, double up) {
        return "(axis cs:" + x.place(across) + "," + y.place(up) + ")";
    }

    private List<String> cells(Layer.Cells cells) {
        if (cells.cells().size() > MOST) {
            return image(cells);
        }
        return cells.x().size() > 1 && cells.y().size() > 1 ? matrix(cells) : boxes(cells);
    }

    /// As the pixels of an image, which LaTeX has room for; the numbers are in the table.
    private static List<String> image(Layer.Cells cells) {
        StringBuilder pixels = new StringBuilder();
        int columns = cells.x().size();
        for (int i = 0; i < cells.cells().size(); i++) {
            pixels.append(
                    String.format(Locale.ROOT, "%06x", cells.cells().get(i).rgb()));
            pixels.append((i + 1) % columns == 0 ? "\n" : "");
        }
        return List.of(
                "% " + cells.cells().size() + " cells are too many for a table in TeX: their numbers are in the CSV.",
                "\\node[inner sep=0pt, anchor=south west] at (rel axis cs:0,0) {\\gradiscopeimage{" + columns + "}{"
                        + cells.y().size() + "}{%",
                pixels + "}};");
    }

    /// With the value of each cell beside its colour; `nan` where it has none.
    private List<String> matrix(Layer.Cells cells) {
        List<String> lines = new ArrayList<>();
        lines.add("\\addplot[matrix plot*, mesh/cols=" + cells.x().size()
                + ", mesh/color input=explicit, point meta=explicit symbolic, forget plot]"
                + " table[x=x, y=y, meta=colour] {");
        lines.add("x y colour value");
        int columns = cells.x().size();
        for (int i = 0; i < cells.cells().size(); i++) {
            Layer.Cells.Cell cell = cells.cells().get(i);
            String value = cell.value().isPresent() ? Shortest.of(cell.value()) : "nan";
            lines.add(x.place(cells.x().get(i % columns)) + " "
                    + y.place(cells.y().get(i / columns)) + " RGB=" + rgb(cell.rgb()) + " " + value);
        }
        lines.add(END);
        return lines;
    }

    private static String rgb(int rgb) {
        return (rgb >> 16 & 0xff) + "," + (rgb >> 8 & 0xff) + "," + (rgb & 0xff);
    }

    /// A single row or column has no neighbours from which pgfplots could tell how large a cell is.
    private List<String> boxes(Layer.Cells cells) {
        double wide = (x.axis().upper() - x.axis().lower()) / cells.x().size() / 2;
        double high = (y.axis().upper() - y.axis().lower()) / cells.y().size() / 2;
        int columns = cells.x().size();
        return IntStream.range(0, cells.cells().size())
                .mapToObj(i -> {
                    double across = cells.x().get(i % columns);
                    double up = cells.y().get(i / columns);
                    String colour = String.format(
                            Locale.ROOT, "#%06x", cells.cells().get(i).rgb());
                    return "\\fill[" + colour(colour) + "] " + corner(across - wide, up - high) + " rectangle "
                            + corner(across + wide, up + high) + ";";
                })
                .toList();
    }

    private List<String> span(Layer.Span span) {
        String bottom = "{rel axis cs:0,0}";
        String top = "{rel axis cs:0,1}";
        return List.of("\\fill[" + colour(span.colour()) + "] (" + on(span.from()) + "|-" + bottom + ") rectangle ("
                + on(span.to()) + "|-" + top + ");"
                + " \\node[above right, font=\\footnotesize] at (" + on(span.from()) + "|-" + bottom + ") {"
                + TexText.of(span.name()) + "};");
    }

    /// At a value of the x axis.
    private String on(double at) {
        return "{axis cs:" + x.place(at) + "," + y.lower() + "}";
    }

    private List<String> level(Layer.Level level) {
        String at = level.upright() ? on(level.at()) : "{axis cs:" + x.lower() + "," + y.place(level.at()) + "}";
        String join = level.upright() ? "|-" : "-|";
        String end = level.upright() ? "{rel axis cs:0,1}" : "{rel axis cs:1,0}";
        return List.of("\\draw[" + stroke(level.stroke()) + "] (" + at + join + "{rel axis cs:0,0}) -- (" + at + join
                + end + ") node[" + (level.upright() ? "below right" : "below left") + ", font=\\footnotesize] {"
                + TexText.of(level.name()) + "};");
    }

    private List<String> rise(Layer.Rise rise) {
        return List.of("\\draw[->, " + colour(rise.colour()) + "] " + corner(rise.x(), rise.from()) + " -- "
                + corner(rise.x(), rise.to()) + " node[midway, right, font=\\footnotesize] {"
                + TexText.of(rise.name()) + "};");
    }
}
