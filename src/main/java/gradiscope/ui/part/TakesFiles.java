package gradiscope.ui.part;

import java.nio.file.Path;

/// A part that opens files of its own kind, wherever in the window they are dropped.
public interface TakesFiles {
    /// Whether it would open such a file, by its name alone.
    boolean takes(Path file);

    /// Opens it, or says in the part why it cannot be.
    void open(Path file);
}
