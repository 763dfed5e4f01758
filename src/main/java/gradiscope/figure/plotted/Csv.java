package gradiscope.figure.plotted;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is plotted as one table, a row for each mark, bar, cell or place of a curve (RFC 4180, UTF-8 without a mark of
/// its own). The titles of the axes, which have the units, stand in each row, so that any selection of rows can be
/// read on its own.
final class Csv {
    static final List<String> COLUMNS = List.of(
            "chart", "x_title", "x_scale", "y_title", "y_scale", "kind", "series", "class", "x", "y", "x_end", "y_end",
            "value");

    private static final String END = "\r\n";

    private Csv() {}

    static String of(Plotted plotted) {
        return Stream.concat(
                        Stream.of(String.join(",", COLUMNS)),
                        plotted.charts().stream().flatMap(Csv::lines))
                .collect(Collectors.joining(END, "", END));
    }

    private static Stream<String> lines(Chart chart) {
        String head = line(
                chart.title(),
                chart.x().title(),
                chart.x().kind().word(),
                chart.y().title(),
                chart.y().kind().word());
        return chart.layers().stream()
                .flatMap(layer -> layer.rows()
                        .map(row -> head + "," + line(layer.kind(), layer.name(), row.group()) + "," + numbers(row)));
    }

    private static String numbers(Row row) {
        return Stream.of(row.x(), row.y(), row.xEnd(), row.yEnd(), row.value())
                .map(Shortest::of)
                .collect(Collectors.joining(","));
    }

    private static String line(String... fields) {
        return Stream.of(fields).map(Csv::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
