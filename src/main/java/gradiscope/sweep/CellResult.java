package gradiscope.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What came of a cell.
///
/// @param number of the cell
/// @param labels the value of each axis
/// @param end how its run ended
/// @param words why it ended so
/// @param moments what was measured, by step
public record CellResult(int number, List<String> labels, long seed, End end, String words, List<Moment> moments) {
    public CellResult {
        labels = List.copyOf(labels);
        moments = List.copyOf(moments);
    }

    /// How a run ends.
    public enum End {
        /// A stop condition held.
        FINISHED,
        /// A number ceased to be finite; what is measured last is of the last finite step.
        DIVERGED,
        /// The network does not fit the data, or a probe the network: nothing was trained.
        UNFIT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What was measured at a step.
    ///
    /// @param numbers finite, by their path
    public record Moment(long step, SortedMap<String, Double> numbers) {
        public Moment {
            numbers = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
        }
    }

    /// One line of JSON, without the end of the line.
    String json() {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.put("cell", number);
        ArrayNode values = all.putArray("values");
        labels.forEach(values::add);
        all.put("seed", seed);
        all.put("end", end.word());
        all.put("words", words);
        ArrayNode measured = all.putArray("measured");
        for (Moment moment : moments) {
            ObjectNode each = measured.addObject();
            each.put("step", moment.step());
            ObjectNode numbers = each.putObject("numbers");
            moment.numbers().forEach(numbers::put);
        }
        return all.toString();
    }

    /// @throws IllegalArgumentException when it is no result
    static CellResult of(JsonNode all) {
        List<String> labels = new ArrayList<>();
        all.path("values").forEach(value -> labels.add(value.asText()));
        List<Moment> moments = new ArrayList<>();
        for (JsonNode each : all.path("measured")) {
            SortedMap<String, Double> numbers = new TreeMap<>();
            for (Map.Entry<String, JsonNode> entry : each.path("numbers").properties()) {
                numbers.put(entry.getKey(), entry.getValue().doubleValue());
            }
            moments.add(new Moment(each.path("step").asLong(), numbers));
        }
        if (!all.path("cell").isIntegralNumber() || !all.path("seed").isIntegralNumber()) {
            throw new IllegalArgumentException("no result of a cell");
        }
        return new CellResult(
                all.path("cell").intValue(),
                labels,
                all.path("seed").longValue(),
                End.valueOf(all.path("end").asText().toUpperCase(Locale.ROOT)),
                all.path("words").asText(),
                moments);
    }
}
