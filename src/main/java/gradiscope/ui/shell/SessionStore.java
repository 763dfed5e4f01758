package gradiscope.ui.shell;

import gradiscope.live.Kept;
import gradiscope.live.file.SessionFile;
import java.io.IOException;
import java.nio.file.Path;

/// Where sessions come from and go to. Both may take long: never on the toolkit's thread.
public interface SessionStore {
    /// Whether a file is called like a figure, which can be read, and is never written to.
    boolean isFigure(Path file);

    /// @param file a session, or a figure that brings one back
    /// @throws gradiscope.experiment.BadInput when it cannot be read
    SessionFile.Document read(Path file);

    /// Writes a whole file, or leaves what was there.
    void write(Path file, SessionFile.Document document) throws IOException;

    /// Writes the networks of a run for other programs.
    ///
    /// @param run what is kept of it, with a run
    /// @throws gradiscope.experiment.BadInput when its data cannot be had
    void write(Path file, NetworkKind kind, Kept run) throws IOException;
}
