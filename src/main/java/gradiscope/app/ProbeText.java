package gradiscope.app;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Codec;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Place;
import gradiscope.probe.Probe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A probe as the command line names it: `NAME` or `NAME:key=value,...`.
final class ProbeText {
    private static final String SHOWN = "--probe";

    private ProbeText() {}

    /// @throws BadInput naming what is not known, and what is
    static Probe parse(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        Descriptor<?> probe = Families.catalog()
                .find(Probe.class, name)
                .orElseThrow(() -> new BadInput(SHOWN, name, "there is no such probe", "use one of " + known()));
        return (Probe) create(probe, colon < 0 ? "" : text.substring(colon + 1));
    }

    private static String known() {
        return String.join(
                ", ",
                Families.catalog().members(Probe.class).stream()
                        .map(Descriptor::name)
                        .toList());
    }

    private static Object create(Descriptor<?> probe, String settings) {
        Map<String, String> given = pairs(probe, settings);
        Codec codec = new Codec(Families.catalog());
        List<Object> values = new ArrayList<>();
        for (Descriptor.Entry entry : probe.entries()) {
            String text = given.getOrDefault(entry.name(), entry.initial().orElse(""));
            values.add(codec.parse(
                    entry.value(), text, Place.root(SHOWN + " " + probe.name()).child(entry.name())));
        }
        try {
            return probe.create(values);
        } catch (InvalidValue e) {
            throw new BadInput(SHOWN, probe.name() + ":" + e.property(), e.problem(), e.accepted());
        }
    }

    private static Map<String, String> pairs(Descriptor<?> probe, String settings) {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : settings.isEmpty() ? new String[0] : settings.split(",", -1)) {
            int equals = pair.indexOf('=');
            String key = equals < 0 ? pair : pair.substring(0, equals);
            if (equals < 0 || probe.entries().stream().noneMatch(e -> e.name().equals(key))) {
                throw new BadInput(
                        SHOWN,
                        probe.name(),
                        "\"" + pair + "\" is no setting",
                        "use key=value with one of "
                                + String.join(
                                        ", ",
                                        probe.entries().stream()
                                                .map(Descriptor.Entry::name)
                                                .toList()));
            }
            pairs.put(key, pair.substring(equals + 1));
        }
        return pairs;
    }
}
