package gradiscope.ui.shell;

import gradiscope.experiment.Experiment;
import gradiscope.live.Session;
import gradiscope.ui.text.Words;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;

/// Which file is open, and whether what a person built since then is in it. That a run has gone on meanwhile is no
/// change: it can be trained again, bit for bit.
final class OpenFile {
    private final Session session;
    private final Words words;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final Subscription subscription;
    private final Map<Long, Standing> documents = new HashMap<>();

    /// Where something that is open stands.
    ///
    /// @param file empty: in no file
    /// @param saved what is in that file; empty: nowhere at all
    private record Standing(Optional<Path> file, Optional<Experiment> saved) {}

    OpenFile(Session session, Words words) {
        this.session = session;
        this.words = words;
        put(Optional.empty(), Optional.of(session.experimentProperty().get()));
        this.subscription = session.experimentProperty().subscribe(this::tell);
        // A subscription without a value is told of changes alone.
        tell();
    }

    /// The file that saving writes to.
    Optional<Path> file() {
        return standing().file;
    }

    /// An undo of opening comes back to what was open before, and so to its file.
    private Standing standing() {
        return documents.getOrDefault(
                session.documentProperty().get(), new Standing(Optional.empty(), Optional.empty()));
    }

    private void put(Optional<Path> file, Optional<Experiment> saved) {
        documents.put(session.documentProperty().get(), new Standing(file, saved));
    }

    /// From now on this is open, and as it is in its file.
    ///
    /// @param now empty: it is in no file
    /// @param experiment what is in it
    void is(Optional<Path> now, Experiment experiment) {
        put(now, Optional.of(experiment));
        tell();
    }

    /// What is open now stands in no file at all.
    void isUnsaved() {
        put(Optional.empty(), Optional.empty());
        tell();
    }

    boolean isChanged() {
        return standing()
                .saved
                .filter(session.experimentProperty().get()::equals)
                .isEmpty();
    }

    private void tell() {
        String name = name();
        title.set(isChanged() ? words.get("title.changed", name) : words.get("title.saved", name));
    }

    /// A name for another file: without an ending, and nothing in it that a file name cannot have.
    static String plain(String name) {
        return name.replaceAll("[/\\\\:]", "-").replaceAll("\\.[a-z]+$", "");
    }

    /// What a person calls it.
    String name() {
        return file().map(Path::getFileName)
                .map(Path::toString)
                .orElseGet(() -> session.experimentProperty().get().name());
    }

    /// What the window is called.
    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    void close() {
        subscription.unsubscribe();
    }
}
