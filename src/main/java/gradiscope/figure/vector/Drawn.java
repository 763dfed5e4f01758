package gradiscope.figure.vector;

import java.util.List;

/// A node that paints itself, and can say what.
public interface Drawn {
    /// What is seen now, in the node's own coordinates.
    List<Item> items();
}
