package gradiscope.lesson;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Message;
import gradiscope.experiment.Place;
import gradiscope.probe.Probe;
import gradiscope.probe.catalog.Families;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a [Scene] from its text:
///
/// ```
/// title: Depth makes gradients fight
/// run: depth.json
/// instruments: confusion, loss
/// predict: What will the smallest cosine do?
/// - rise
/// - fall
///
/// Markdown, with formulas such as $\eta$.
/// ```
///
/// The head ends at the first empty line. The last three of its lines belong together and may be left out.
public final class SceneText {
    private static final List<String> KEYS = List.of("title", "run", "instruments", "predict");
    private static final String OPTION = "- ";

    private final String file;
    private final Map<String, String> head = new LinkedHashMap<>();
    private final List<String> options = new ArrayList<>();

    private SceneText(String file) {
        this.file = file;
    }

    /// @param file its name, for messages
    /// @throws BadInput when it is not written so
    public static Scene read(String file, String text) {
        return new SceneText(file).scene(text.lines().map(String::stripTrailing).toList());
    }

    private Scene scene(List<String> lines) {
        int end = lines.indexOf("");
        for (int i = 0; i < (end < 0 ? lines.size() : end); i++) {
            add(i + 1, lines.get(i));
        }
        String text = end < 0
                ? ""
                : String.join("\n", lines.subList(end, lines.size())).strip();
        if (text.isEmpty()) {
            throw bad("", Message.of("there is no text"), Message.of("write it after the head and an empty line"));
        }
        return new Scene(needed("title"), needed("run"), instruments(), prediction(), text);
    }

    private void add(int number, String line) {
        if (line.startsWith(OPTION) && head.containsKey("predict")) {
            options.add(line.substring(OPTION.length()).strip());
            return;
        }
        int colon = line.indexOf(':');
        String key = colon < 0 ? line : line.substring(0, colon).strip();
        String value = line.substring(colon + 1).strip();
        if (colon < 0 || value.isEmpty() || !KEYS.contains(key)) {
            throw bad(number, Message.of("{0} does not belong in the head", Place.quote(line)), known(KEYS));
        }
        if (head.put(key, value) != null) {
            throw bad(number, Message.of("it is given twice"), Message.of("leave it out"));
        }
    }

    private String needed(String key) {
        return Optional.ofNullable(head.get(key))
                .orElseThrow(() -> bad("", Message.of("\"{0}\" is missing", key), Message.of("add it to the head")));
    }

    private List<String> instruments() {
        List<String> probes = Families.catalog().members(Probe.class).stream()
                .map(Descriptor::name)
                .toList();
        List<String> named = List.of(needed("instruments").strip().split("\\s*,\\s*", -1));
        for (String name : named) {
            if (!probes.contains(name)) {
                throw bad("instruments", Message.of("there is no probe {0}", Place.quote(name)), known(probes));
            }
        }
        return named;
    }

    private Optional<Scene.Prediction> prediction() {
        if (head.containsKey("predict") && options.size() < 2) {
            throw bad(
                    "predict",
                    Message.of("{0} options are too few", options.size()),
                    Message.of("write two or more, each on a line after \"- \""));
        }
        return Optional.ofNullable(head.get("predict")).map(question -> new Scene.Prediction(question, options));
    }

    private static Message known(List<String> names) {
        return Message.of("known are {0}", String.join(", ", names));
    }

    private BadInput bad(int line, Message problem, Message remedy) {
        return new BadInput(Message.of("{0}, line {1}", file, line), Message.of(""), problem, remedy);
    }

    private BadInput bad(String place, Message problem, Message remedy) {
        return new BadInput(file, place, problem, remedy);
    }
}
