package gradiscope.ui.data;

import gradiscope.ui.text.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// Asks a person for a file or a folder.
interface Chooser {
    /// @param patterns of names, `*.csv` say; empty for a folder
    /// @return empty when the person wants none after all
    Optional<Path> choose(String title, String... patterns);

    /// Asks with a dialog of the system, in front of the window of a node.
    static Chooser dialogs(Node owner, Words words) {
        return (title, patterns) -> Optional.ofNullable(
                        patterns.length == 0 ? folder(owner, title) : file(owner, words, title, patterns))
                .map(File::toPath);
    }

    private static @Nullable File folder(Node owner, String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return chooser.showDialog(owner.getScene().getWindow());
    }

    private static @Nullable File file(Node owner, Words words, String title, String... patterns) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(title, patterns),
                        new FileChooser.ExtensionFilter(words.get("data.any-file"), "*.*"));
        return chooser.showOpenDialog(owner.getScene().getWindow());
    }
}
