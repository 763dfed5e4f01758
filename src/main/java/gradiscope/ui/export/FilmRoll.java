package gradiscope.ui.export;

import gradiscope.figure.Export;
import gradiscope.figure.Format;
import gradiscope.figure.film.FilmKind;
import gradiscope.figure.film.FilmSize;
import gradiscope.figure.film.FilmWriter;
import gradiscope.figure.vector.About;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// A film on its way into a file. At a tick of the clock one frame at most is drawn; beside the toolkit's thread it is
/// encoded and written, and only then the next one is drawn. The file appears whole or not at all.
final class FilmRoll {
    private final Path file;
    private final Path draft;
    private final FilmKind kind;
    private final Filmed film;
    private final Format format;
    private final Executor background;
    /// Before the first: the last one is drawn once more, for what the file says of itself.
    private int next = -1;

    private About about = new About("", "", "");
    private volatile boolean busy;
    private volatile boolean done;
    private volatile boolean cancelled;
    private volatile @Nullable IOException trouble;
    /// Of the background alone, as is the writer.
    private @Nullable OutputStream out;

    private @Nullable FilmWriter writer;

    /// @param background where frames are encoded and written
    FilmRoll(Path file, FilmKind kind, Filmed film, Format format, Executor background) {
        this.file = file;
        this.draft = file.resolveSibling("." + file.getFileName() + ".part");
        this.kind = kind;
        this.film = film;
        this.format =
                format.background() == Format.Background.TRANSPARENT ? format.on(Format.Background.WHITE) : format;
        this.background = background;
    }

    Path file() {
        return file;
    }

    /// How much of it is drawn, 0 to 1.
    double share() {
        return (double) Math.max(0, next) / film.frames();
    }

    /// Whether nothing more happens: it is written, could not be, or was cancelled.
    boolean isDone() {
        return done;
    }

    boolean isCancelled() {
        return cancelled;
    }

    /// Why it could not be written; null: it could.
    @Nullable
    IOException trouble() {
        return trouble;
    }

    /// No more frames; what there is of the file goes.
    void cancel() {
        cancelled = true;
    }

    /// Draws the next frame, when the last one is written. On the toolkit's thread.
    void tick() {
        if (busy || done) {
            return;
        }
        busy = true;
        if (cancelled || trouble != null) {
            background.execute(this::drop);
        } else if (next < 0) {
            about = film.frame().apply(film.frames() - 1, format).about();
            next = 0;
            busy = false;
        } else if (next < film.frames()) {
            Export frame = film.frame().apply(next++, format);
            background.execute(() -> write(frame));
        } else {
            background.execute(this::finish);
        }
    }

    private void write(Export frame) {
        try {
            if (writer == null) {
                out = new BufferedOutputStream(Files.newOutputStream(draft));
                // Where the program ends before the film does.
                draft.toFile().deleteOnExit();
                FilmSize size = new FilmSize(format.pixelWidth(), format.pixelHeight(), Filmed.RATE);
                writer = kind.to(out, size, about);
            }
            writer.add(frame.pixels());
        } catch (IOException e) {
            trouble = e;
        }
        busy = false;
    }

    private void finish() {
        try {
            if (writer != null && out != null) {
                writer.close();
                out.close();
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            }
            done = true;
        } catch (IOException e) {
            trouble = e;
        }
        busy = false;
    }

    private void drop() {
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException e) {
            trouble = trouble == null ? e : trouble;
        }
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            trouble = trouble == null ? e : trouble;
        }
        done = true;
    }
}
