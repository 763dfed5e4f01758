package gradiscope.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradiscope.experiment.Catalog;
import gradiscope.experiment.Data;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Layer;
import gradiscope.experiment.Loss;
import gradiscope.experiment.Seed;
import gradiscope.experiment.Training;
import gradiscope.experiment.Value;
import gradiscope.probe.Probe;
import gradiscope.probe.catalog.Families;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/// Draws experiments and probes from the descriptors of whatever is listed: small ones, with awkward numbers.
/// Each value is one that its property accepts; together they need not make sense.
final class RandomDocuments {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Catalog catalog = Families.catalog();
    private final RandomGenerator random;

    RandomDocuments(Seed seed) {
        random = seed.generator();
    }

    /// An experiment as JSON.
    String experiment() {
        ObjectNode document = NODES.objectNode().put("gradiscope", 1).put("seed", random.nextLong());
        document.set("data", data());
        ArrayNode layers = document.putObject("network").putArray("layers");
        for (int i = random.nextInt(4); i > 0; i--) {
            layers.add(member(Layer.class));
        }
        layers.add("flatten");
        layers.add("dense");
        document.set("loss", member(Loss.class));
        document.set("training", record(Descriptor.of(Training.class), NODES.objectNode()));
        return document.toString();
    }

    /// A probe with settings, as on the command line.
    String probe() {
        Descriptor<?> probe = pick(catalog.members(Probe.class));
        ObjectNode settings = record(probe, NODES.objectNode());
        return probe.name() + ":"
                + settings.properties().stream()
                        .map(setting ->
                                setting.getKey() + "=" + setting.getValue().asText())
                        .collect(Collectors.joining(","));
    }

    /// Most of them with samples of every class left for training.
    private ObjectNode data() {
        ObjectNode data = record(Descriptor.of(Data.class), NODES.objectNode());
        if (random.nextInt(8) > 0) {
            data.remove(List.of("imbalance", "features"));
            data.put("trainShare", random.nextBoolean() ? 0.5 : 1);
        }
        return data;
    }

    private ObjectNode member(Class<?> family) {
        Descriptor<?> member = pick(catalog.members(family));
        return record(member, NODES.objectNode().put("kind", member.name()));
    }

    private ObjectNode record(Descriptor<?> descriptor, ObjectNode object) {
        for (Descriptor.Entry entry : descriptor.entries()) {
            if (entry.initial().isEmpty() || isGiven(entry.value())) {
                object.set(entry.name(), value(entry.value()));
            }
        }
        return object;
    }

    /// Sizes always, since what they are when left out takes long; names never, since two layers of one name are
    /// refused.
    private boolean isGiven(Value form) {
        return form instanceof Value.Whole || (!(form instanceof Value.Text) && random.nextInt(3) > 0);
    }

    private JsonNode value(Value form) {
        return switch (form) {
            case Value.Whole whole -> NODES.numberNode(whole(whole));
            case Value.Real real -> NODES.numberNode(real(real));
            case Value.Flag _ -> NODES.booleanNode(random.nextBoolean());
            case Value.Text _ -> NODES.textNode("input");
            case Value.Choice choice ->
                NODES.textNode(pick(List.of(choice.type().getEnumConstants()))
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-'));
            case Value.Member member -> member(member.family());
            case Value.Group group -> record(Descriptor.of(group.type()), NODES.objectNode());
            case Value.Many many -> list(many);
        };
    }

    private ArrayNode list(Value.Many many) {
        ArrayNode list = NODES.arrayNode();
        for (int i = many.min() + random.nextInt(3); i > 0 && list.size() < many.max(); i--) {
            list.add(value(many.element()));
        }
        return list;
    }

    private long whole(Value.Whole form) {
        long[] fitting = LongStream.of(form.min(), form.min() + 1, form.min() + 10, 0, 1, 2, 3, 5, 20)
                .filter(x -> x >= form.min() && x <= form.max())
                .toArray();
        return fitting[random.nextInt(fitting.length)];
    }

    private double real(Value.Real form) {
        DoubleStream values = random.nextBoolean()
                ? DoubleStream.of(0, 1, 0.5, 0.1, 0.01)
                : DoubleStream.of(0.5, -1, 1e-30, 1e-300, 1e6, 1e30, 1e300, form.min(), form.max());
        double[] fitting = values.filter(x -> Double.isFinite(x)
                        && x >= form.min()
                        && x <= form.max()
                        && x > form.above()
                        && x < form.below())
                .toArray();
        return fitting[random.nextInt(fitting.length)];
    }

    private <T> T pick(List<? extends T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
