package gradiscope.ui.form;

import java.util.Optional;
import javafx.scene.Node;

/// What a person sets one value with.
interface Editor {
    /// Stands beside the title.
    Optional<Node> field();

    /// Stands below the title, over the whole width.
    default Optional<Node> block() {
        return Optional.empty();
    }

    /// Shows a value that may have been changed elsewhere. Where it is the value shown already, nothing happens: what a
    /// person is typing stays.
    void show(Object value);
}
