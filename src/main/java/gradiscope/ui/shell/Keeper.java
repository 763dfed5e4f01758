package gradiscope.ui.shell;

import gradiscope.experiment.Experiment;
import gradiscope.live.Session;
import gradiscope.live.file.Layout;
import gradiscope.live.file.SessionFile;
import gradiscope.ui.part.Context;
import gradiscope.ui.part.FileTrouble;
import gradiscope.ui.text.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Reads and writes session files in the background. What was found there is told at a tick.
final class Keeper implements AutoCloseable {
    private final Session session;
    private final Words words;
    private final Keeping keeping;
    private final OpenFile open;
    private final Notices notices;
    private final Recent recent;
    private final Supplier<Layout> layout;
    private final Consumer<Layout> arrange;
    private final Queue<Runnable> news = new ConcurrentLinkedQueue<>();
    private final Runnable clockEnd;

    /// @param layout how the window is arranged now
    /// @param arrange arranges it as it once was
    Keeper(
            Context context,
            Keeping keeping,
            OpenFile open,
            Notices notices,
            Recent recent,
            Supplier<Layout> layout,
            Consumer<Layout> arrange) {
        this.session = context.session();
        this.words = context.words();
        this.keeping = keeping;
        this.open = open;
        this.notices = notices;
        this.recent = recent;
        this.layout = layout;
        this.arrange = arrange;
        this.clockEnd = keeping.clock().onTick(this::tick);
    }

    private void tick() {
        for (Optional<Runnable> next = next(); next.isPresent(); next = next()) {
            next.get().run();
        }
    }

    private Optional<Runnable> next() {
        return Optional.ofNullable(news.poll());
    }

    /// Does work in the background, and something on the toolkit's thread once it is done.
    <T> void inBackground(Supplier<T> work, Consumer<T> then) {
        keeping.background().execute(() -> {
            T result = work.get();
            news.add(() -> then.accept(result));
        });
    }

    void remember(Path file) {
        recent.add(file);
    }

    /// Opens a session file, or what a figure shows, or says why it cannot be: then what was open stays.
    ///
    /// @param then done once it is open
    void open(Path file, Runnable then) {
        boolean figure = keeping.sessions().isFigure(file);
        open(file, words.get("action.open-name", file.getFileName()), experiment -> {
            open.is(figure ? Optional.empty() : Optional.of(file), experiment);
            remember(file);
            then.run();
        });
    }

    /// @param name what is done, as it stands in "Undo: ..."
    /// @param then done once it is open, with its experiment
    void open(Path file, String name, Consumer<Experiment> then) {
        AtomicReference<Layout> found = new AtomicReference<>(Layout.FIRST);
        session.reopen(
                name,
                () -> {
                    SessionFile.Document document = keeping.sessions().read(file);
                    found.set(document.layout());
                    return document.kept();
                },
                problem -> {
                    notices.settle();
                    problem.map(words::say).ifPresent(notices::warn);
                    if (problem.isEmpty()) {
                        arrange.accept(found.get());
                        then.accept(session.experimentProperty().get());
                    }
                });
    }

    /// Writes what is open, or says why it cannot be.
    ///
    /// @param whole the session; else the experiment alone
    /// @param next done once it is written
    void write(Path file, boolean whole, Runnable next) {
        Experiment experiment = session.experimentProperty().get();
        if (!whole) {
            told(file, experiment, next, tried(() -> keeping.experiments().write(file, experiment)));
            return;
        }
        Layout arranged = layout.get();
        session.keep(kept -> inBackground(
                () -> tried(() -> keeping.sessions().write(file, new SessionFile.Document(kept, arranged))),
                problem -> told(file, experiment, next, problem)));
    }

    /// Writes the networks of the run, or says why they cannot be.
    void write(Path file, NetworkKind kind) {
        session.keep(kept -> inBackground(() -> tried(() -> keeping.sessions().write(file, kind, kept)), problem -> {
            if (problem.isPresent()) {
                notices.warn(words.get("file.not-saved", file, problem.get()));
            } else {
                notices.settle();
                notices.show(words.get("file.saved", file.getFileName()));
            }
        }));
    }

    /// Something that writes.
    private interface Writing {
        void write() throws IOException;
    }

    /// @return why it could not be written; empty when it was
    private Optional<String> tried(Writing writing) {
        try {
            writing.write();
            return Optional.empty();
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            return Optional.of(FileTrouble.reason(e, words));
        }
    }

    private void told(Path file, Experiment written, Runnable next, Optional<String> problem) {
        if (problem.isPresent()) {
            notices.warn(words.get("file.not-saved", file, problem.get()));
            return;
        }
        open.is(Optional.of(file), written);
        remember(file);
        notices.settle();
        notices.show(words.get("file.saved", file.getFileName()));
        next.run();
    }

    @Override
    public void close() {
        clockEnd.run();
    }
}
