package gradiscope.ui.shell;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.ShareCode;
import gradiscope.live.Session;
import gradiscope.ui.part.Context;
import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Icon;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// Opening, saving and sharing: what a person does with experiments as a whole. What cannot be read is said in a
/// notice,
/// and what was open stays.
final class FileActions {
    private final Session session;
    private final Words words;
    private final ExperimentStore store;
    private final ShareCode codes;
    private final Notice notice;
    private final Node owner;
    private Optional<Path> file = Optional.empty();

    /// @param owner a node of the window that dialogs belong to
    FileActions(Context context, Actions actions, ExperimentStore store, Notice notice, Node owner) {
        this.session = context.session();
        this.words = context.words();
        this.store = store;
        this.codes = new ShareCode(context.catalog());
        this.notice = notice;
        this.owner = owner;
        actions.add("open", () -> words.get("action.open"), Icon.OPEN, "Shortcut+O", () -> true, this::chooseAndOpen);
        actions.add("save", () -> words.get("action.save"), Icon.SAVE, "Shortcut+S", () -> true, this::save);
        actions.add(
                "save-as", () -> words.get("action.save-as"), Icon.SAVE, "Shortcut+Shift+S", () -> true, this::saveAs);
        actions.add("share-copy", () -> words.get("action.share-copy"), Icon.SHARE, "", () -> true, this::copyCode);
        actions.add("share-paste", () -> words.get("action.share-paste"), Icon.SHARE, "", () -> true, this::pasteCode);
        for (ExperimentStore.Preset preset : store.presets()) {
            String title = words.get("action.preset", preset.experiment().name());
            actions.add("preset-" + preset.name(), () -> title, Icon.NEW, "", () -> true, () -> open(preset));
        }
        takeDrops();
    }

    private void open(ExperimentStore.Preset preset) {
        file = Optional.empty();
        notice.show(preset.sentence());
        session.open(words.get("action.preset", preset.experiment().name()), preset.experiment(), Path.of(""));
    }

    private void takeDrops() {
        owner.setOnDragOver(e -> {
            if (e.getDragboard().hasFiles()) {
                e.acceptTransferModes(TransferMode.COPY);
            }
        });
        owner.setOnDragDropped(e -> {
            e.getDragboard().getFiles().stream().findFirst().map(File::toPath).ifPresent(this::open);
            e.setDropCompleted(true);
        });
    }

    private FileChooser chooser() {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(words.get("file.experiments"), "*.json"));
        file.map(Path::toAbsolutePath).map(Path::getParent).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private void chooseAndOpen() {
        @Nullable File chosen = chooser().showOpenDialog(owner.getScene().getWindow());
        if (chosen != null) {
            open(chosen.toPath());
        }
    }

    /// Opens a file, or says why it cannot be.
    void open(Path chosen) {
        try {
            ExperimentStore.Loaded loaded = store.read(chosen);
            notice.show("");
            file = Optional.of(chosen);
            session.open(words.get("action.open-name", chosen.getFileName()), loaded.experiment(), loaded.folder());
        } catch (BadInput e) {
            notice.show(words.say(e));
        }
    }

    private void save() {
        file.ifPresentOrElse(this::write, this::saveAs);
    }

    private void saveAs() {
        @Nullable File chosen = chooser().showSaveDialog(owner.getScene().getWindow());
        if (chosen != null) {
            write(chosen.toPath());
        }
    }

    /// Writes the experiment, or says why it cannot be.
    void write(Path chosen) {
        try {
            store.write(chosen, session.experimentProperty().get());
            file = Optional.of(chosen);
            notice.show(words.get("file.saved", chosen.getFileName()));
        } catch (IOException e) {
            notice.show(words.get("file.not-saved", chosen, String.valueOf(e.getMessage())));
        }
    }

    private void copyCode() {
        ClipboardContent content = new ClipboardContent();
        content.putString(codes.encode(session.experimentProperty().get()));
        Clipboard.getSystemClipboard().setContent(content);
        notice.show(words.get("file.code-copied"));
    }

    private void pasteCode() {
        @Nullable String text = Clipboard.getSystemClipboard().getString();
        openCode(text == null ? "" : text.strip());
    }

    /// Opens what a share code says, or tells why it cannot be.
    void openCode(String code) {
        try {
            Experiment shared = codes.decode(code);
            notice.show("");
            file = Optional.empty();
            session.open(words.get("action.share-paste"), shared, Path.of(""));
        } catch (BadInput e) {
            notice.show(words.say(e));
        }
    }
}
