package gradiscope.ui.shell;

import gradiscope.live.file.SessionFile;
import java.io.IOException;
import java.nio.file.Path;

/// Where sessions come from and go to. Both may take long: never on the toolkit's thread.
public interface SessionStore {
    /// @throws gradiscope.experiment.BadInput when it cannot be read
    SessionFile.Document read(Path file);

    /// Writes a whole file, or leaves what was there.
    void write(Path file, SessionFile.Document document) throws IOException;
}
