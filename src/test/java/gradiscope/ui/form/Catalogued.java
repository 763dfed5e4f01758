package gradiscope.ui.form;

import gradiscope.experiment.Catalog;
import gradiscope.experiment.Codec;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What there are forms for.
final class Catalogued {
    private Catalogued() {}

    /// Every member of every family, with its initial values, and text where there is no initial value.
    static List<Object> all(Catalog catalog) {
        List<Object> all = new ArrayList<>();
        for (Class<?> family : catalog.families()) {
            catalog.members(family).forEach(kind -> all.add(member(catalog, family, kind)));
        }
        return all;
    }

    private static Object member(Catalog catalog, Class<?> family, Descriptor<?> kind) {
        Map<String, String> needed = kind.entries().stream()
                .filter(entry -> entry.initial().isEmpty())
                .collect(Collectors.toMap(Descriptor.Entry::name, entry -> "given"));
        return new Codec(catalog).parse(family, kind.name(), needed, Place.root(kind.name()));
    }
}
