package gradiscope.figure.plotted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradiscope.experiment.JsonText;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/// What is plotted as JSON: charts, their axes, and for each layer its columns; a heat map as a list of rows.
final class Json {
    private record Column(String name, Function<Row, OptionalDouble> number) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("x", Row::x),
            new Column("y", Row::y),
            new Column("x_end", Row::xEnd),
            new Column("y_end", Row::yEnd),
            new Column("value", Row::value));

    private Json() {}

    /// @param sidecar what brings the state back, as JSON; empty: nothing does
    static String of(Plotted plotted, String about, String sidecar) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("figure", plotted.title());
        root.put("about", about);
        if (!sidecar.isEmpty()) {
            root.set("origin", JsonText.parse("sidecar", sidecar));
        }
        ArrayNode charts = root.putArray("charts");
        plotted.charts().forEach(chart -> charts.add(chart(chart)));
        return root.toString() + "\n";
    }

    private static JsonNode chart(Chart chart) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("title", chart.title());
        node.set("x", axis(chart.x()));
        node.set("y", axis(chart.y()));
        chart.key().ifPresent(key -> node.set("key", axis(key.numbers())));
        ArrayNode layers = node.putArray("layers");
        chart.layers().forEach(layer -> layers.add(layer(layer)));
        return node;
    }

    private static JsonNode axis(Axis axis) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("title", axis.title());
        node.put("scale", axis.kind().word());
        put(node.putArray("range"), OptionalDouble.of(axis.lower())).add(number(axis.upper()));
        if (axis.downwards()) {
            node.put("downwards", true);
        }
        if (!axis.ticks().isEmpty()) {
            ArrayNode ticks = node.putArray("ticks");
            axis.ticks()
                    .forEach(
                            tick -> ticks.addObject().put("words", tick.words()).set("at", number(tick.at())));
        }
        return node;
    }

    private static JsonNode layer(Layer layer) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("kind", layer.kind());
        node.put("name", layer.name());
        if (layer instanceof Layer.Cells cells) {
            cells(node, cells);
            return node;
        }
        List<Row> rows = layer.rows().toList();
        for (Column column : COLUMNS) {
            if (rows.stream().map(column.number).anyMatch(OptionalDouble::isPresent)) {
                ArrayNode numbers = node.putArray(column.name);
                rows.forEach(row -> put(numbers, column.number.apply(row)));
            }
        }
        if (rows.stream().anyMatch(row -> !row.group().isEmpty())) {
            ArrayNode classes = node.putArray("class");
            rows.forEach(row -> classes.add(row.group()));
        }
        return node;
    }

    private static void cells(ObjectNode node, Layer.Cells cells) {
        cells.x().forEach(node.putArray("x")::add);
        cells.y().forEach(node.putArray("y")::add);
        boolean grouped = cells.cells().stream().anyMatch(cell -> !cell.group().isEmpty());
        ArrayNode values = node.putArray("values");
        ArrayNode classes = grouped ? node.putArray("class") : JsonNodeFactory.instance.arrayNode();
        int columns = cells.x().size();
        for (int row = 0; row < cells.y().size(); row++) {
            List<Layer.Cells.Cell> line = cells.cells().subList(row * columns, (row + 1) * columns);
            ArrayNode across = values.addArray();
            line.forEach(cell -> put(across, cell.value()));
            ArrayNode groups = classes.addArray();
            line.forEach(cell -> groups.add(cell.group()));
        }
    }

    private static ArrayNode put(ArrayNode numbers, OptionalDouble number) {
        return number.isPresent() ? numbers.add(number(number.getAsDouble())) : numbers.addNull();
    }

    private static JsonNode number(double number) {
        return JsonNodeFactory.instance.numberNode(number);
    }
}
