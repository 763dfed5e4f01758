package gradiscope.ui.export;

import gradiscope.figure.Format;
import gradiscope.figure.film.FilmKind;
import gradiscope.ui.text.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/// Takes a film along: of the run so far, or of a turn, as GIF or MP4. While one is written it says how far it is, and
/// offers to cancel it.
final class FilmMenu extends MenuButton {
    private final Words words;
    private final Executor background;
    private final Exporter exporter;
    private final Supplier<Format> format;
    private Optional<Exportable> shown = Optional.empty();
    private Optional<String> news = Optional.empty();
    private @Nullable FilmRoll roll;

    /// @param background where frames are encoded and written
    /// @param format that is chosen at present
    FilmMenu(Words words, Executor background, Exporter exporter, Supplier<Format> format) {
        this.words = words;
        this.background = background;
        this.exporter = exporter;
        this.format = format;
        setId("export-film");
        setMaxWidth(Double.MAX_VALUE);
        rest();
    }

    /// What films can be made of.
    void offer(Exportable what) {
        shown = Optional.of(what);
        if (roll == null) {
            rest();
        }
    }

    private void rest() {
        setText(words.get("export.film"));
        getItems().clear();
        shown.ifPresent(what -> what.films().forEach(film -> {
            for (FilmKind kind : FilmKind.values()) {
                MenuItem item = new MenuItem(named(film, kind));
                item.setId("export-" + (film.course() + "-" + kind).toLowerCase(Locale.ROOT));
                item.setOnAction(e -> choose(what, film, kind));
                getItems().add(item);
            }
        }));
        setDisable(getItems().isEmpty());
    }

    private String named(Filmed film, FilmKind kind) {
        String frames = words.count(film.frames());
        return switch (film.course()) {
            case RUN -> words.get("export.film.run", kind.name(), frames);
            case TURN -> words.get("export.film.turn", kind.name(), frames);
        };
    }

    private void choose(Exportable what, Filmed film, FilmKind kind) {
        // It would stay open behind the dialog.
        hide();
        int width = format.get().pixelWidth();
        int height = format.get().pixelHeight();
        if (!kind.holds(width, height)) {
            news = Optional.of(words.get("export.film.large", words.count(width), words.count(height), kind.name()));
        } else {
            exporter.choose(what.name(), kind.ending(), this).ifPresent(file -> begin(file, film, kind));
        }
    }

    /// Begins to write a film.
    void begin(Path file, Filmed film, FilmKind kind) {
        FilmRoll begun = new FilmRoll(file, kind, film, format.get(), background);
        roll = begun;
        MenuItem cancel = new MenuItem(words.get("export.film.cancel"));
        cancel.setOnAction(e -> begun.cancel());
        getItems().setAll(cancel);
    }

    /// Whether one is being written.
    boolean isBusy() {
        return roll != null;
    }

    /// Goes on by a frame at most.
    ///
    /// @return what became of a film; empty: nothing new
    Optional<String> tick() {
        FilmRoll now = roll;
        if (now != null) {
            now.tick();
            setText(words.get("export.film.share", words.percent(now.share())));
            if (now.isDone()) {
                news = said(now);
                roll = null;
                rest();
            }
        }
        Optional<String> said = news;
        news = Optional.empty();
        return said;
    }

    private Optional<String> said(FilmRoll ended) {
        IOException trouble = ended.trouble();
        if (trouble != null) {
            return Optional.of(words.get("file.not-saved", ended.file(), String.valueOf(trouble.getMessage())));
        }
        return ended.isCancelled()
                ? Optional.empty()
                : Optional.of(words.get("file.saved", ended.file().getFileName()));
    }
}
