package gradiscope.ui.dashboard;

import gradiscope.figure.Export;
import gradiscope.figure.Exports;
import gradiscope.figure.Format;
import gradiscope.figure.Origin;
import gradiscope.figure.Shown;
import gradiscope.live.Mailbox;
import gradiscope.ui.text.Words;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// Takes the figure of a tile out of the program: to a file that a person chooses, or to the clipboard. In the language
/// of the window: who exports what is on the screen expects its words, and files from the command line are English.
final class Exporter {
    private final Words words;
    private final Executor background;
    private final Mailbox<String> news = new Mailbox<>();

    /// @param background where files are encoded and written
    Exporter(Words words, Executor background) {
        this.words = words;
        this.background = background;
    }

    /// Asks for a file and writes it.
    ///
    /// @param name what it is called until a person calls it otherwise
    /// @param owner a node of the window that the dialog belongs to
    void choose(String name, Shown shown, Node owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.get("tile.export"));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(words.get("tile.pictures"), "*.png"));
        @Nullable File chosen = chooser.showSaveDialog(owner.getScene().getWindow());
        if (chosen != null) {
            write(chosen.toPath(), shown);
        }
    }

    /// Draws at once, then encodes and writes beside the toolkit's thread; [#news] tells what came of it.
    void write(Path file, Shown shown) {
        Export export = Exports.of(shown, Origin.UNKNOWN, Format.usual(), words.tongue());
        background.execute(() -> news.put(written(file, export)));
    }

    private String written(Path file, Export export) {
        try {
            Files.write(file, export.bytes(Export.Kind.PNG));
            return words.get("file.saved", file.getFileName());
        } catch (IOException e) {
            return words.get("file.not-saved", file, String.valueOf(e.getMessage()));
        }
    }

    /// Puts the picture on the clipboard.
    void copy(Shown shown) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(Exports.image(Exports.of(shown, Origin.UNKNOWN, Format.usual(), words.tongue())
                .pixels()));
        Clipboard.getSystemClipboard().setContent(content);
        news.put(words.get("tile.copied"));
    }

    /// What was written since the last time, or why it could not be.
    Optional<String> news() {
        return news.take();
    }
}
