package gradiscope.ui.shell;

import gradiscope.live.Session;
import gradiscope.ui.part.Context;
import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Icon;
import java.io.File;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// Takes the networks of the run that is open to other programs.
final class NetworkActions {
    private final Session session;
    private final Words words;
    private final Keeper keeper;
    private final OpenFile open;
    private final Node owner;

    /// @param owner a node of the window that dialogs belong to
    NetworkActions(Context context, Actions actions, Keeper keeper, OpenFile open, Node owner) {
        this.session = context.session();
        this.words = context.words();
        this.keeper = keeper;
        this.open = open;
        this.owner = owner;
        BooleanSupplier trained = () -> session.snapshotProperty().get().isPresent();
        actions.add(
                "checkpoints",
                () -> words.get("action.checkpoints"),
                Icon.EXPORT,
                "",
                trained,
                () -> choose(NetworkKind.CHECKPOINTS));
        actions.add(
                "pytorch",
                () -> words.get("action.pytorch"),
                Icon.EXPORT,
                "",
                trained,
                () -> choose(NetworkKind.PYTORCH));
    }

    private void choose(NetworkKind kind) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(
                switch (kind) {
                    case CHECKPOINTS -> words.get("action.checkpoints");
                    case PYTORCH -> words.get("action.pytorch");
                });
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("*" + kind.ending(), "*" + kind.ending()));
        chooser.setInitialFileName(OpenFile.plain(open.name()) + kind.ending());
        @Nullable File chosen = chooser.showSaveDialog(owner.getScene().getWindow());
        if (chosen != null) {
            keeper.write(named(chosen.toPath(), kind), kind);
        }
    }

    /// With its ending, where a person gave none.
    static Path named(Path chosen, NetworkKind kind) {
        return chosen.toString().endsWith(kind.ending())
                ? chosen
                : chosen.resolveSibling(chosen.getFileName() + kind.ending());
    }
}
