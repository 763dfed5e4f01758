package gradiscope.app;

import gradiscope.live.file.SessionFile;
import gradiscope.ui.shell.SessionStore;
import java.io.IOException;
import java.nio.file.Path;

/// Sessions as files that appear whole or not at all.
record SessionShelf(SessionFile files) implements SessionStore {
    @Override
    public SessionFile.Document read(Path file) {
        return files.read(file, file.toString());
    }

    @Override
    public void write(Path file, SessionFile.Document document) throws IOException {
        WholeFile.write(file, out -> files.write(out, file, document));
    }
}
