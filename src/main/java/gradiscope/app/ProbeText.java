package gradiscope.app;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Catalog;
import gradiscope.experiment.Codec;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Message;
import gradiscope.experiment.Place;
import gradiscope.probe.Probe;
import gradiscope.probe.catalog.Families;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A probe as the command line names it: `NAME` or `NAME:key=value,...`. Blanks around names, keys and
/// values do not matter; commas inside brackets and quotes belong to the value.
final class ProbeText {
    private static final String SHOWN = "--probe";

    private ProbeText() {}

    /// @throws BadInput naming what is not known, and what is
    static Probe parse(String text) {
        return parse(SHOWN, text);
    }

    /// The same as the value of another option.
    static Probe parse(String option, String text) {
        Catalog catalog = Families.catalog();
        int colon = text.indexOf(':');
        String name = (colon < 0 ? text : text.substring(0, colon)).strip();
        if (catalog.find(Probe.class, name).isEmpty()) {
            throw new BadInput(
                    option,
                    "",
                    Message.of("there is no probe {0}", Place.quote(name)),
                    Message.of("use one of {0}", known(catalog)));
        }
        Place place = place(name);
        Map<String, String> settings = settings(colon < 0 ? "" : text.substring(colon + 1), place);
        return new Codec(catalog).parse(Probe.class, name, settings, place);
    }

    /// What a probe is called in messages.
    static Place place(String name) {
        return Place.root(SHOWN + " " + name);
    }

    private static String known(Catalog catalog) {
        return catalog.members(Probe.class).stream().map(Descriptor::name).collect(Collectors.joining(", "));
    }

    /// The settings that a text names: `key=value,key=value`.
    ///
    /// @param place what they belong to, for messages
    static Map<String, String> settings(String text, Place place) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String setting : text.isBlank() ? List.<String>of() : CommaList.split(text)) {
            int equals = setting.indexOf('=');
            if (equals < 0) {
                throw place.bad(
                        Message.of("{0} has no value", Place.quote(setting.strip())),
                        Message.of("write key=value,key=value"));
            }
            String key = setting.substring(0, equals).strip();
            if (settings.put(key, setting.substring(equals + 1).strip()) != null) {
                throw place.child(key).bad(Message.of("it is given twice"), Message.of("give it once"));
            }
        }
        return settings;
    }
}
