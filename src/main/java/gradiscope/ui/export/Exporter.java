package gradiscope.ui.export;

import gradiscope.figure.Export;
import gradiscope.figure.vector.Mosaic;
import gradiscope.live.Mailbox;
import gradiscope.ui.part.FileTrouble;
import gradiscope.ui.part.Pixels;
import gradiscope.ui.text.Words;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// Takes a drawn figure out of the program: to a file that a person chooses, or to the clipboard.
public final class Exporter {
    private final Words words;
    private final Executor background;
    private final Mailbox<String> news = new Mailbox<>();

    /// @param background where files are encoded and written
    public Exporter(Words words, Executor background) {
        this.words = words;
        this.background = background;
    }

    /// Asks for a file.
    ///
    /// @param name what it is called until a person calls it otherwise, without its ending
    /// @param owner a node of the window that the dialog belongs to
    /// @param ending of its name, with the point
    Optional<Path> choose(String name, String ending, Node owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.get("export.save"));
        chooser.setInitialFileName(name + ending);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(ending.substring(1).toUpperCase(Locale.ROOT), "*" + ending));
        @Nullable File chosen = chooser.showSaveDialog(owner.getScene().getWindow());
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    /// Encodes and writes beside the toolkit's thread; [#news] tells what came of it.
    public void write(Path file, Export.Kind kind, Export export) {
        background.execute(() -> news.put(written(file, kind, export)));
    }

    private String written(Path file, Export.Kind kind, Export export) {
        try {
            Files.write(file, export.bytes(kind));
            return words.get("file.saved", file.getFileName());
        } catch (IOException e) {
            return words.get("file.not-saved", file, FileTrouble.reason(e, words));
        }
    }

    /// Puts the picture on the clipboard.
    void copy(Export export) {
        ClipboardContent content = new ClipboardContent();
        Mosaic pixels = export.pixels();
        content.putImage(Pixels.image(pixels.argb(), pixels.columns()));
        Clipboard.getSystemClipboard().setContent(content);
        news.put(words.get("tile.copied"));
    }

    /// What was written since the last time, or why it could not be.
    public Optional<String> news() {
        return news.take();
    }
}
