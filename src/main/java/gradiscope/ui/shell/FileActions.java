package gradiscope.ui.shell;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.ShareCode;
import gradiscope.live.Session;
import gradiscope.live.file.SessionFile;
import gradiscope.ui.part.Context;
import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Icon;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/// Opening, saving and sharing: what a person does with a session or an experiment as a whole. What cannot be read is
/// said in a notice, and what was open stays. Before changes are lost a person is asked.
final class FileActions {
    private static final String EXPERIMENT = ".json";

    private final Session session;
    private final Words words;
    private final Keeping keeping;
    private final ShareCode codes;
    private final Notices notices;
    private final Question question;
    private final Node owner;
    private final OpenFile open;
    private final Keeper keeper;

    /// @param owner a node of the window that dialogs belong to
    FileActions(
            Context context,
            Actions actions,
            Keeping keeping,
            Keeper keeper,
            OpenFile open,
            Notices notices,
            Question question,
            Node owner) {
        this.session = context.session();
        this.words = context.words();
        this.keeping = keeping;
        this.keeper = keeper;
        this.open = open;
        this.codes = new ShareCode(context.catalog());
        this.notices = notices;
        this.question = question;
        this.owner = owner;
        files(actions);
        sharing(actions);
        for (ExperimentStore.Preset preset : keeping.experiments().presets()) {
            String title = words.get("action.preset", preset.title(words));
            actions.add("preset-" + preset.name(), () -> title, Icon.NEW, "", () -> true, () -> open(preset));
        }
    }

    private void files(Actions actions) {
        actions.add("new", () -> words.get("action.new"), Icon.NEW, "Shortcut+N", () -> true, this::begin);
        actions.add("open", () -> words.get("action.open"), Icon.OPEN, "Shortcut+O", () -> true, this::chooseAndOpen);
        actions.add("save", () -> words.get("action.save"), Icon.SAVE, "Shortcut+S", () -> true, () -> save(() -> {}));
        actions.add(
                "save-as",
                () -> words.get("action.save-as"),
                Icon.SAVE,
                "Shortcut+Shift+S",
                () -> true,
                () -> saveAs(() -> {}));
        actions.add("quit", () -> words.get("action.quit"), Icon.CLOSE, "Shortcut+Q", () -> true, this::quit);
    }

    /// As if the window were closed: a person is asked first, where changes are in no file.
    private void quit() {
        Window window = owner.getScene().getWindow();
        window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private void sharing(Actions actions) {
        actions.add("share-copy", () -> words.get("action.share-copy"), Icon.SHARE, "", () -> true, this::copyCode);
        actions.add("share-paste", () -> words.get("action.share-paste"), Icon.SHARE, "", () -> true, this::pasteCode);
    }

    /// Does something after which what is open is gone: at once, or after a person was asked what is to become of
    /// changes that are in no file.
    void leave(Runnable next) {
        if (!open.isChanged()) {
            next.run();
            return;
        }
        question.ask(
                words.get("file.unsaved", open.name()),
                List.of(
                        new Question.Answer("save", words.get("file.save-first"), () -> save(next)),
                        new Question.Answer("discard", words.get("file.discard"), next),
                        new Question.Answer("cancel", words.get("file.cancel"), () -> {})));
    }

    private void begin() {
        leave(() -> show(words.get("action.new"), keeping.experiments().first(), Path.of("")));
    }

    private void open(ExperimentStore.Preset preset) {
        leave(() -> {
            show(words.get("action.preset", preset.title(words)), preset.experiment(), Path.of(""));
            notices.show(preset.sentence(words));
        });
    }

    /// Opens an experiment, which trains at once as at the first start, whatever the one before it did.
    private void show(String name, Experiment experiment, Path folder) {
        notices.settle();
        session.open(name, experiment, folder);
        session.go(true);
        open.is(Optional.empty(), experiment);
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(words.get("file.sessions"), "*" + SessionFile.SUFFIX),
                        new FileChooser.ExtensionFilter(words.get("file.experiments"), "*" + EXPERIMENT));
        open.file()
                .map(Path::toAbsolutePath)
                .map(Path::getParent)
                .filter(Files::isDirectory)
                .map(Path::toFile)
                .ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private void chooseAndOpen() {
        FileChooser chooser = chooser(words.get("action.open"));
        chooser.getExtensionFilters()
                .addFirst(new FileChooser.ExtensionFilter(
                        words.get("file.both"),
                        "*" + SessionFile.SUFFIX,
                        "*" + EXPERIMENT,
                        "*.png",
                        "*.svg",
                        "*.pdf",
                        "*.gif",
                        "*.mp4"));
        @Nullable File chosen = chooser.showOpenDialog(owner.getScene().getWindow());
        if (chosen != null) {
            leaveFor(chosen.toPath());
        }
    }

    /// Opens a file after what is open was left.
    void leaveFor(Path chosen) {
        leave(() -> open(chosen));
    }

    /// Opens a file, or says why it cannot be.
    void open(Path chosen) {
        open(chosen, () -> {});
    }

    /// @param then done once it is open
    void open(Path chosen, Runnable then) {
        if (isSession(chosen) || keeping.sessions().isFigure(chosen)) {
            keeper.open(chosen, then);
            return;
        }
        try {
            ExperimentStore.Loaded loaded = keeping.experiments().read(chosen);
            show(words.get("action.open-name", chosen.getFileName()), loaded.experiment(), loaded.folder());
            open.is(Optional.of(chosen), loaded.experiment());
            keeper.remember(chosen);
            then.run();
        } catch (BadInput e) {
            notices.warn(words.say(e));
        }
    }

    private static boolean isSession(Path file) {
        return file.toString().endsWith(SessionFile.SUFFIX);
    }

    private void save(Runnable next) {
        open.file().ifPresentOrElse(file -> write(file, next), () -> saveAs(next));
    }

    private void saveAs(Runnable next) {
        FileChooser chooser = chooser(words.get("action.save-as"));
        chooser.setInitialFileName(OpenFile.plain(open.name()));
        @Nullable File chosen = chooser.showSaveDialog(owner.getScene().getWindow());
        if (chosen != null) {
            boolean experiment = Optional.ofNullable(chooser.getSelectedExtensionFilter())
                    .filter(f -> f.getExtensions().contains("*" + EXPERIMENT))
                    .isPresent();
            write(named(chosen.toPath(), experiment ? EXPERIMENT : SessionFile.SUFFIX), next);
        }
    }

    /// With an ending, where a person gave none.
    static Path named(Path chosen, String ending) {
        boolean known = isSession(chosen) || chosen.toString().endsWith(EXPERIMENT);
        return known ? chosen : chosen.resolveSibling(chosen.getFileName() + ending);
    }

    /// Writes a session, or an experiment where the file is named so, or says why it cannot be.
    ///
    /// @param next done once it is written
    void write(Path chosen, Runnable next) {
        keeper.write(chosen, isSession(chosen), next);
    }

    private void copyCode() {
        ClipboardContent content = new ClipboardContent();
        content.putString(codes.encode(session.experimentProperty().get()));
        Clipboard.getSystemClipboard().setContent(content);
        notices.show(words.get("file.code-copied"));
    }

    private void pasteCode() {
        @Nullable String text = Clipboard.getSystemClipboard().getString();
        openCode(text == null ? "" : text.strip());
    }

    /// Opens what a share code says, or tells why it cannot be.
    void openCode(String code) {
        try {
            Experiment shared = codes.decode(code);
            leave(() -> show(words.get("action.share-paste"), shared, Path.of("")));
        } catch (BadInput e) {
            notices.warn(words.say(e));
        }
    }
}
