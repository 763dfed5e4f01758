package gradiscope.ui.form;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Place;
import gradiscope.ui.text.Naming;
import java.util.List;
import java.util.Map;

/// The members of a family, to choose from.
record Kinds(Shared shared, Class<?> family) {
    List<Descriptor<?>> all() {
        return List.copyOf(shared.context().catalog().members(family));
    }

    /// A member with its initial values.
    ///
    /// @throws gradiscope.experiment.BadInput when it needs a value that has no initial one
    Object usual(Descriptor<?> kind) {
        return shared.codec()
                .parse(family, kind.name(), Map.of(), Place.root(shared.naming().title(kind)));
    }

    ChoiceEditor.Choices<Descriptor<?>> choices() {
        Naming naming = shared.naming();
        return new ChoiceEditor.Choices<>(
                all(), naming::title, naming::help, this::usual, value -> Descriptor.of(value.getClass()));
    }
}
