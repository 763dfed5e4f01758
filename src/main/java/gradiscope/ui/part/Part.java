package gradiscope.ui.part;

import javafx.scene.layout.Region;

/// A region of the window.
public interface Part extends AutoCloseable {
    Region node();

    /// Ends its subscriptions. The node is shown no more.
    @Override
    void close();
}
