package gradiscope.ui.shell;

import gradiscope.experiment.Experiment;
import gradiscope.live.Session;
import gradiscope.training.Snapshot;
import gradiscope.ui.part.Context;
import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Icon;
import gradiscope.ui.theme.ThemeChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;

/// Everything that a person can do by name. What needs a window (the search itself, opening files) is added by it.
public final class Actions {
    private final List<Action> all = new ArrayList<>();
    private final Session session;
    private final Words words;
    private Settings.Tongue language = Settings.Tongue.SYSTEM;

    public Actions(Context context) {
        this.session = context.session();
        this.words = context.words();
        training();
        replaying();
        undoing();
        add(
                "unpin",
                () -> words.get("action.unpin"),
                Icon.PIN,
                "Esc",
                () -> session.selectionProperty().get().isPinned(),
                () -> session.selectionProperty()
                        .set(session.selectionProperty().get().pinning(List.of())));
        for (ThemeChoice choice : ThemeChoice.values()) {
            String title = words.get("action.theme", choice.title(words));
            add(
                    "theme-" + choice,
                    () -> title,
                    icon(choice),
                    "",
                    () -> true,
                    () -> context.themes().choose(choice));
        }
        add(
                "present",
                () -> words.get("action.present"),
                Icon.PRESENT,
                "F5",
                () -> true,
                () -> context.themes()
                        .present(!context.themes().presentingProperty().get()));
    }

    private void training() {
        BooleanSupplier ready = () -> session.snapshotProperty().get().isPresent()
                && session.problemProperty().get().isEmpty();
        add(
                "play",
                () -> session.isGoing() ? words.get("action.pause") : words.get("action.play"),
                Icon.PLAY,
                "Space",
                ready,
                () -> session.go(!session.isGoing()));
        add("step", () -> words.get("action.step"), Icon.STEP, "Period", ready, () -> session.steps(1));
        add("epoch", () -> words.get("action.epoch"), Icon.EPOCH, "Shift+Period", ready, session::epoch);
        add(
                "reset",
                () -> words.get("action.reset"),
                Icon.RESET,
                "Shortcut+R",
                ready,
                () -> session.reset(words.get("action.reset")));
        add("seed", () -> words.get("action.seed"), Icon.SEED, "Shortcut+Shift+R", () -> true, this::newSeed);
        add(
                "fork",
                () -> words.get("action.fork"),
                Icon.FORK,
                "Shortcut+B",
                ready,
                () -> session.fork(words.get("action.fork")));
        add("back", () -> words.get("action.back"), Icon.TIMELINE, "Shortcut+Left", ready, () -> move(-1));
        add("forward", () -> words.get("action.forward"), Icon.TIMELINE, "Shortcut+Right", ready, () -> move(1));
    }

    private void replaying() {
        add(
                "replay",
                () -> session.replay().playingProperty().get()
                        ? words.get("action.replay-pause")
                        : words.get("action.replay"),
                Icon.REPLAY,
                "Shortcut+P",
                session.replay()::isPossible,
                session.replay()::turn);
    }

    private void newSeed() {
        session.edit(words.get("action.seed"), "", Actions::withNextSeed);
    }

    private static Experiment withNextSeed(Experiment e) {
        return new Experiment(e.name(), e.seed() + 1, e.data(), e.network(), e.loss(), e.training());
    }

    /// To the checkpoint before or after the step that is shown.
    private void move(int direction) {
        Snapshot now = session.snapshotProperty().get().orElseThrow();
        session.seek(direction < 0 ? TimelineBar.before(now) : TimelineBar.after(now));
    }

    private void undoing() {
        Supplier<Optional<String>> undo =
                () -> session.undoList().undoNameProperty().get();
        Supplier<Optional<String>> redo =
                () -> session.undoList().redoNameProperty().get();
        add(
                "undo",
                () -> undo.get()
                        .map(name -> words.get("action.undo-name", name))
                        .orElse(words.get("action.undo")),
                Icon.UNDO,
                "Shortcut+Z",
                () -> undo.get().isPresent(),
                session.undoList()::undo);
        add(
                "redo",
                () -> redo.get()
                        .map(name -> words.get("action.redo-name", name))
                        .orElse(words.get("action.redo")),
                Icon.REDO,
                "Shortcut+Shift+Z Shortcut+Y",
                () -> redo.get().isPresent(),
                session.undoList()::redo);
    }

    /// Adds the languages to choose from.
    ///
    /// @param now the one that is chosen
    void languages(Settings.Tongue now) {
        language = now;
        for (Settings.Tongue each : Settings.Tongue.values()) {
            String title = words.get(
                    switch (each) {
                        case SYSTEM -> "action.language-system";
                        case ENGLISH -> "action.language-english";
                        case GERMAN -> "action.language-german";
                    });
            add("language-" + each, () -> title, Icon.SETTINGS, "", () -> true, () -> language = each);
        }
    }

    /// The language that is chosen, for the next start.
    Settings.Tongue language() {
        return language;
    }

    private static Icon icon(ThemeChoice choice) {
        return switch (choice) {
            case SYSTEM -> Icon.SYSTEM;
            case LIGHT -> Icon.LIGHT;
            case DARK -> Icon.DARK;
            case HIGH_CONTRAST -> Icon.CONTRAST;
        };
    }

    /// Adds one.
    ///
    /// @param keys in the form of [KeyCombination#valueOf], the usual one first, with spaces between; empty: none
    public void add(String id, Supplier<String> title, Icon icon, String keys, BooleanSupplier enabled, Runnable run) {
        List<KeyCombination> combinations = Stream.of(keys.split(" "))
                .filter(each -> !each.isEmpty())
                .map(KeyCombination::valueOf)
                .toList();
        all.add(new Action(id, title, icon, combinations, enabled, run));
    }

    public List<Action> all() {
        return List.copyOf(all);
    }

    /// @throws IllegalArgumentException when there is none of this id
    public Action named(String id) {
        return all.stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no action " + id));
    }
}
