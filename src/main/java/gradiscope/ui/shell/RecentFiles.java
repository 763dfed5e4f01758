package gradiscope.ui.shell;

import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Icon;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The list of files that were open last, over the window: type, choose, Enter. A file that is no longer there says
/// so.
final class RecentFiles {
    private final Words words;
    private final Recent recent;
    private final Keeper keeper;
    private final Consumer<Path> open;
    private final ActionSearch list;
    private Set<Path> missing = Set.of();

    /// @param open opens one
    RecentFiles(Words words, Actions actions, Recent recent, Keeper keeper, Consumer<Path> open) {
        this.words = words;
        this.recent = recent;
        this.keeper = keeper;
        this.open = open;
        this.list = new ActionSearch(
                "recent-field",
                new ActionSearch.Says(words.get("recent.prompt"), typed -> words.get("recent.nothing", typed)),
                this::actions,
                action -> "");
        actions.add(
                "recent",
                () -> words.get("action.recent"),
                Icon.TIMELINE,
                "Shortcut+Shift+O",
                () -> !recent.files().isEmpty(),
                this::show);
    }

    ActionSearch list() {
        return list;
    }

    /// Whether files are there is looked up elsewhere: a drive of the network may take its time.
    private void show() {
        List<Path> files = recent.files();
        list.open();
        keeper.inBackground(
                () -> files.stream().filter(file -> !Files.exists(file)).collect(Collectors.toSet()), gone -> {
                    missing = gone;
                    list.refresh();
                });
    }

    private List<Action> actions() {
        return recent.files().stream().map(this::action).toList();
    }

    private Action action(Path file) {
        return new Action(
                "recent-" + file,
                () -> title(file),
                Icon.OPEN,
                List.of(),
                () -> !missing.contains(file),
                () -> open.accept(file));
    }

    private String title(Path file) {
        Path folder = Objects.requireNonNullElse(file.getParent(), file);
        return missing.contains(file)
                ? words.get("recent.missing", file.getFileName(), folder)
                : words.get("recent.file", file.getFileName(), folder);
    }
}
