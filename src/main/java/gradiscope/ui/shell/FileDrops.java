package gradiscope.ui.shell;

import gradiscope.ui.part.TakesFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Files that are dropped anywhere on the window: data become the data of the experiment, all others are opened.
final class FileDrops {
    private final List<Section> sections;
    private final Actions actions;
    private final FileActions files;

    FileDrops(List<Section> sections, Actions actions, FileActions files) {
        this.sections = sections;
        this.actions = actions;
        this.files = files;
    }

    /// Lets files be dropped on a node.
    void on(Node node) {
        node.setOnDragOver(e -> {
            if (e.getDragboard().hasFiles()) {
                e.acceptTransferModes(TransferMode.COPY);
            }
        });
        node.setOnDragDropped(this::dropped);
    }

    private void dropped(DragEvent event) {
        event.getDragboard().getFiles().stream().findFirst().ifPresent(file -> open(file.toPath()));
        event.setDropCompleted(event.getDragboard().hasFiles());
    }

    private void open(Path file) {
        if (!takesAsData(file)) {
            files.leaveFor(file);
        }
    }

    /// Makes a file the data of the experiment, if it is called like data. Into view, too: there it is said when it
    /// cannot be read.
    boolean takesAsData(Path file) {
        Optional<Section> taker = sections.stream()
                .filter(section -> section.part() instanceof TakesFiles part && part.takes(file))
                .findFirst();
        taker.ifPresent(section -> {
            actions.named("section-" + section.id()).perform();
            ((TakesFiles) section.part()).open(file);
        });
        return taker.isPresent();
    }
}
