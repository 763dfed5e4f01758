package gradiscope.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradiscope.experiment.BadInput;
import gradiscope.experiment.ExperimentJson;
import gradiscope.experiment.JsonText;
import gradiscope.experiment.Message;
import gradiscope.experiment.Place;
import gradiscope.probe.When;
import gradiscope.probe.catalog.Families;
import gradiscope.sweep.Axis;
import gradiscope.sweep.SweepPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The plan of a sweep as a file.
///
/// ```json
/// {
///   "gradiscope-sweep": 1,
///   "experiment": "example:spiral",
///   "steps": 500,
///   "vary": [
///     {"name": "units", "path": "network.layers[0].units", "values": [4, 8, 16]},
///     {"name": "step size", "values": {"small": ["training.optimizer.rate=0.01"], "large":
/// ["training.optimizer.rate=0.1"]}}
///   ],
///   "seeds": {"first": 1, "count": 5},
///   "measure": ["loss", "confusion:samples=128"],
///   "every": 100
/// }
/// ```
///
/// @param plan what it says
/// @param text the same complete, whoever wrote it: two plans with the same text are the same
record SweepPlanFile(SweepPlan plan, String text) {
    private static final String FORMAT = "gradiscope-sweep";
    private static final int VERSION = 1;
    private static final int MOST_CELLS = 1_000_000;
    private static final Set<String> KEYS =
            Set.of(FORMAT, "name", "experiment", "steps", "vary", "seeds", "measure", "every");

    /// @throws BadInput when it cannot be read, or a cell of it cannot be made
    static SweepPlanFile read(String name) {
        Path file = Path.of(name).toAbsolutePath();
        if (!Files.isRegularFile(file)) {
            throw new BadInput(name, "", Message.of("there is no such file"), Message.of("give the plan of a sweep"));
        }
        try {
            return new Reader(name, java.util.Objects.requireNonNull(file.getParent()))
                    .read(JsonText.parse(name, Files.readString(file)));
        } catch (IOException e) {
            throw new BadInput(
                    name, "", Message.of("cannot be read ({0})", Trouble.reason(e)), Message.of("give a text file"));
        }
    }

    /// Reads one document.
    private static final class Reader {
        private final String name;
        private final Place root;
        private final Path folder;

        Reader(String name, Path folder) {
            this.name = name;
            this.root = Place.root(name);
            this.folder = folder;
        }

        SweepPlanFile read(JsonNode all) {
            if (!all.isObject()) {
                throw root.notAccepted(all, Message.of("an object"));
            }
            if (all.path(FORMAT).asInt() != VERSION) {
                throw root.child(FORMAT)
                        .bad(
                                Message.of("the version of the format is missing or not known"),
                                Message.of("write \"{0}\": {1}", FORMAT, VERSION));
            }
            all.fieldNames().forEachRemaining(key -> {
                if (!KEYS.contains(key)) {
                    throw root.child(key)
                            .bad(
                                    Message.of("there is no such property"),
                                    Message.of(
                                            "use one of {0}",
                                            String.join(
                                                    ", ", KEYS.stream().sorted().toList())));
                }
            });
            ExperimentFile experiment = experiment(all.path("experiment"));
            if (all.has("steps")) {
                experiment = experiment.withSteps(whole(all.path("steps"), root.child("steps"), 0));
            }
            if (experiment.experiment().training().stop().isEmpty()) {
                throw root.child("steps")
                        .bad(Message.of("nothing ends the runs"), Message.of("give the number of steps"));
            }
            List<String> probes = texts(all.path("measure"), root.child("measure"), List.of("loss"));
            SweepPlan plan = new SweepPlan(
                    all.path("name").asText(experiment.experiment().name()),
                    experiment.experiment(),
                    experiment.folder(),
                    axes(all.path("vary")),
                    seeds(all.path("seeds")),
                    probes.stream()
                            .map(text -> ProbeText.parse(name + ": $.measure", text))
                            .toList(),
                    when(all.path("every")));
            tryOut(plan);
            return new SweepPlanFile(plan, text(plan, probes));
        }

        private ExperimentFile experiment(JsonNode node) {
            Place place = root.child("experiment");
            if (node.isTextual()) {
                String text = node.asText();
                boolean plain = text.startsWith("example:") || ExperimentFile.isCode(text);
                return ExperimentFile.read(plain ? text : folder.resolve(text).toString());
            }
            if (node.isObject()) {
                return new ExperimentFile(
                        name,
                        folder,
                        new ExperimentJson(Families.catalog()).read(name + ": " + place, node.toString()));
            }
            throw place.notAccepted(node, Message.of("an experiment, or the name of one"));
        }

        private List<Axis> axes(JsonNode list) {
            List<Axis> axes = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                axes.add(axis(list.get(i), root.child("vary").child(i)));
            }
            return axes;
        }

        private Axis axis(JsonNode node, Place place) {
            String path = node.path("path").asText("");
            String title = node.path("name").asText(path);
            JsonNode values = node.path("values");
            List<Axis.Value> all = new ArrayList<>();
            if (values.isArray() && !path.isEmpty()) {
                values.forEach(value -> {
                    String text = value.isTextual() ? value.asText() : value.toString();
                    all.add(new Axis.Value(text, List.of(path + "=" + text)));
                });
            } else if (values.isObject() && path.isEmpty()) {
                for (Map.Entry<String, JsonNode> entry : values.properties()) {
                    Place at = place.child("values").child(entry.getKey());
                    all.add(new Axis.Value(entry.getKey(), texts(entry.getValue(), at, List.of())));
                }
            } else {
                throw place.child("values")
                        .bad(
                                Message.of("there is neither a path with a list of values nor an object of them"),
                                Message.of("write \"path\": \"training.optimizer.rate\", \"values\": [0.1, 0.2], or"
                                        + " \"values\": with a list of path=value under each label"));
            }
            Set<String> labels = new HashSet<>();
            if (title.isBlank() || all.isEmpty() || !all.stream().allMatch(value -> labels.add(value.label()))) {
                throw place.bad(
                        Message.of("the axis has no name, no value, or one twice"),
                        Message.of("give it a name, and each value once"));
            }
            return new Axis(title, all);
        }

        private List<Long> seeds(JsonNode node) {
            Place place = root.child("seeds");
            List<Long> seeds = new ArrayList<>();
            if (node.isObject()) {
                long first = whole(node.path("first"), place.child("first"), Long.MIN_VALUE);
                long count = whole(node.path("count"), place.child("count"), 1);
                for (long i = 0; i < Math.min(count, MOST_CELLS); i++) {
                    seeds.add(first + i);
                }
            } else {
                for (int i = 0; i < node.size(); i++) {
                    seeds.add(whole(node.get(i), place.child(i), Long.MIN_VALUE));
                }
            }
            if (seeds.isEmpty() || new HashSet<>(seeds).size() < seeds.size()) {
                throw place.bad(
                        Message.of("there is none, or one twice"),
                        Message.of("write \"seeds\": [1, 2, 3], or \"first\" and \"count\""));
            }
            return seeds;
        }

        private When when(JsonNode node) {
            if (node.isMissingNode()) {
                return new When(Long.MAX_VALUE);
            }
            return node.asText().equals("log") ? When.LOG : new When(whole(node, root.child("every"), 1));
        }

        private static long whole(JsonNode node, Place place, long least) {
            if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < least) {
                throw place.notAccepted(
                        node,
                        least == Long.MIN_VALUE
                                ? Message.of("a whole number")
                                : Message.of("a whole number from {0}", least));
            }
            return node.longValue();
        }

        private static List<String> texts(JsonNode node, Place place, List<String> usual) {
            if (node.isMissingNode()) {
                return usual;
            }
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < node.size(); i++) {
                if (!node.get(i).isTextual()) {
                    throw place.child(i).notAccepted(node.get(i), Message.of("text"));
                }
                texts.add(node.get(i).asText());
            }
            if (!node.isArray() || texts.isEmpty()) {
                throw place.notAccepted(node, Message.of("a list of text"));
            }
            return texts;
        }

        /// Every value once: what an experiment refuses is told before anything is computed.
        private void tryOut(SweepPlan plan) {
            long cells = plan.seeds().size();
            for (Axis axis : plan.axes()) {
                cells = Math.min((long) MOST_CELLS + 1, cells * axis.values().size());
            }
            if (cells > MOST_CELLS) {
                throw root.child("vary")
                        .bad(Message.of("there are more than {0} cells", MOST_CELLS), Message.of("vary less at once"));
            }
            for (int i = 0; i < cells; i += plan.seeds().size()) {
                plan.cell(i);
            }
        }

        private String text(SweepPlan plan, List<String> probes) {
            ObjectNode all = JsonNodeFactory.instance.objectNode();
            all.put(FORMAT, VERSION);
            all.put("name", plan.name());
            all.set(
                    "experiment",
                    JsonText.parse(name, new ExperimentJson(Families.catalog()).write(plan.experiment())));
            ArrayNode vary = all.putArray("vary");
            for (Axis axis : plan.axes()) {
                ObjectNode each = vary.addObject().put("name", axis.name());
                ObjectNode values = each.putObject("values");
                axis.values().forEach(value -> value.edits().forEach(values.putArray(value.label())::add));
            }
            plan.seeds().forEach(all.putArray("seeds")::add);
            probes.forEach(all.putArray("measure")::add);
            if (plan.when().equals(When.LOG)) {
                all.put("every", "log");
            } else {
                all.put("every", plan.when().every());
            }
            return JsonText.pretty(all);
        }
    }
}
