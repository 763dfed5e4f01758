package gradiscope.live;

import gradiscope.training.RunId;
import gradiscope.training.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Plays a run back: takes it from checkpoint to checkpoint, at a pace that eyes can follow, to the furthest step that
/// was made. Instruments come along: a picture stays until all of them show its step, within reason. Whoever moves the
/// run meanwhile ends it. Belongs to the thread that ticks.
public final class Replay implements AutoCloseable {
    /// Pictures a second.
    static final int RATE = 25;

    /// Most pictures of a whole run: 20 seconds of them. A longer run is thinned evenly.
    static final int MOST = 20 * RATE;

    private static final long PERIOD_NANOS = 1_000_000_000L / RATE;
    private static final long PATIENCE_NANOS = 5_000_000_000L;

    /// How long a picture stays at most for instruments that are slow.
    private static final long STAY_NANOS = 400_000_000L;

    private final Session session;
    private final LongSupplier nanos;
    private final Runnable clockEnd;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(false);
    private Optional<Film> film = Optional.empty();

    /// What is being played. Its stops are steps, the last one the furthest of the run.
    private static final class Film {
        private final RunId run;
        private final List<Long> stops;
        private int next;
        /// Where the run stood before it was asked for, and where it was asked to go.
        private long before;
        private long asked;
        private long askedAt;

        private final long begunAt;

        Film(Snapshot now, List<Long> stops, long begunAt) {
            this.begunAt = begunAt;
            this.run = now.run();
            this.stops = stops;
            this.before = now.step();
            this.asked = now.step();
        }
    }

    /// @param nanos the time, as that of [System#nanoTime()]
    public Replay(Session session, FrameClock clock, LongSupplier nanos) {
        this.session = session;
        this.nanos = nanos;
        this.clockEnd = clock.onTick(this::tick);
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /// Whether there is more than one step to be seen.
    public boolean isPossible() {
        return session.snapshotProperty()
                .get()
                .filter(now -> now.furthest() > now.first())
                .isPresent();
    }

    /// Plays from the step that is looked at, or from the first one when that is the last; or pauses there.
    public void turn() {
        if (playing.get()) {
            stop();
        } else if (isPossible()) {
            // A run that trains is held first: its end has to stay where it is.
            session.go(false);
            playing.set(true);
        }
    }

    private void stop() {
        film = Optional.empty();
        playing.set(false);
    }

    private void tick() {
        if (playing.get()) {
            session.snapshotProperty().get().ifPresentOrElse(this::follow, this::stop);
        }
    }

    private void follow(Snapshot now) {
        if (film.isEmpty()) {
            if (!now.isGoing()) {
                begin(now);
            }
        } else if (isMovedByOthers(film.get(), now)) {
            stop();
        } else if (now.step() == film.get().asked) {
            if (session.isMeasured() || nanos.getAsLong() - film.get().askedAt > STAY_NANOS) {
                onward(film.get());
            }
        } else if (nanos.getAsLong() - film.get().askedAt > PATIENCE_NANOS) {
            stop();
        }
    }

    private void begin(Snapshot now) {
        Film fresh = new Film(now, stops(now), nanos.getAsLong());
        film = Optional.of(fresh);
        onward(fresh);
    }

    /// What comes after the step that is looked at, evenly thinned; all of it when that is the last step.
    static List<Long> stops(Snapshot now) {
        boolean atEnd = now.step() >= now.furthest();
        List<Long> ahead = now.kept().stream()
                .filter(step -> (atEnd || step > now.step()) && step < now.furthest())
                .toList();
        List<Long> stops = new ArrayList<>();
        int count = Math.min(ahead.size(), MOST - 1);
        for (int i = 0; i < count; i++) {
            stops.add(ahead.get((int) ((long) i * ahead.size() / count)));
        }
        stops.add(now.furthest());
        return stops;
    }

    private static boolean isMovedByOthers(Film film, Snapshot now) {
        boolean known = now.step() == film.asked || now.step() == film.before;
        return now.isGoing() || !known || !now.run().equals(film.run);
    }

    /// The next picture when it is due. Where the run or the window is slow, pictures are left out, not time added.
    private void onward(Film film) {
        long now = nanos.getAsLong();
        long due = (now - film.begunAt) / PERIOD_NANOS;
        if (film.next == film.stops.size()) {
            stop();
        } else if (due >= film.next) {
            int index = (int) Math.min(due, film.stops.size() - 1);
            film.before = film.asked;
            film.asked = film.stops.get(index);
            film.askedAt = now;
            film.next = index + 1;
            session.seek(film.asked);
        }
    }

    @Override
    public void close() {
        clockEnd.run();
    }
}
