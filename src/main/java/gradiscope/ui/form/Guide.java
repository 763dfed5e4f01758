package gradiscope.ui.form;

import gradiscope.experiment.Descriptor;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/// What a form leaves out, or adds to what the descriptors say. Paths are those of [Change#property()].
public interface Guide {
    /// The properties of a record that are shown, in this order.
    ///
    /// @param path of the record; empty: the record of the form itself
    default List<Descriptor.Entry> shown(String path, List<Descriptor.Entry> entries) {
        return entries;
    }

    /// Something that stands beside the title of a property. Asked once for each row.
    default Optional<Node> mark(String path) {
        return Optional.empty();
    }

    /// The texts that a property of free text can be chosen from; empty: any text.
    default List<String> suggestions(String path) {
        return List.of();
    }

    /// What such a text is called.
    default String called(String path, String suggestion) {
        return suggestion;
    }
}
