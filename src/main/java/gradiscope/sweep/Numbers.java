package gradiscope.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import gradiscope.probe.Reading;
import gradiscope.probe.ReadingJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The single numbers in a reading, each under the path of its component: `confusion.whole.cosines.worst.value`. In a
/// list of records one is called by its first word, where that tells it from the others (`loss.sets[train].loss`), else
/// by its place. Tables, curves and lists of numbers are left out.
final class Numbers {
    private final SortedMap<String, Double> found = new TreeMap<>();

    private Numbers() {}

    /// @param probe its name, the first part of each path
    static SortedMap<String, Double> of(String probe, Reading reading) {
        Numbers numbers = new Numbers();
        numbers.add(probe, ReadingJson.of(reading));
        return numbers.found;
    }

    private void add(String path, JsonNode node) {
        if (node.isNumber()) {
            found.put(path, node.doubleValue());
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                add(path + "." + entry.getKey(), entry.getValue());
            }
        } else if (node.isArray()) {
            addRecords(path, node);
        }
    }

    private void addRecords(String path, JsonNode list) {
        List<String> names = names(list);
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).isObject()) {
                add(path + "[" + names.get(i) + "]", list.get(i));
            }
        }
    }

    private static List<String> names(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(element -> firstWord(element).ifPresent(words::add));
        boolean tell =
                words.size() == list.size() && words.stream().allMatch(word -> Collections.frequency(words, word) == 1);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            names.add(tell ? words.get(i) : String.valueOf(i));
        }
        return names;
    }

    private static Optional<String> firstWord(JsonNode element) {
        @Nullable
        JsonNode first =
                element.isObject() && !element.isEmpty() ? element.elements().next() : null;
        return Optional.ofNullable(first)
                .filter(JsonNode::isTextual)
                .map(node -> Objects.requireNonNull(node.textValue()));
    }
}
