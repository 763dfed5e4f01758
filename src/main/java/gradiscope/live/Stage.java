package gradiscope.live;

import gradiscope.training.Archive;
import gradiscope.training.Command;
import gradiscope.training.Companion;
import gradiscope.training.Frozen;
import gradiscope.training.RunId;
import gradiscope.training.Snapshot;
import gradiscope.training.Trainer;
import gradiscope.training.Workbench;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The run of a session: one after another takes its place on the training thread, and what it tells comes out as
/// properties. What a run that is gone still tells is dropped. Belongs to the thread that ticks.
final class Stage implements AutoCloseable {
    private final Mailbox<Snapshot> snapshots = new Mailbox<>();
    private final Observatory observatory;
    private final Watching watching;
    private final Companion<Frozen> companion;
    private final Trainer trainer;
    private final ReadOnlyObjectWrapper<Optional<Workbench>> bench = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Snapshot>> snapshot = new ReadOnlyObjectWrapper<>(Optional.empty());
    private RunId run = new RunId(0);
    /// Whether the run trains, as far as it was told to, until its first snapshot says so itself.
    private boolean begunGoing;
    private boolean measured;

    /// @param budget most bytes of checkpoints
    Stage(long budget) {
        Link link = new Link();
        this.observatory = new Observatory(link::hasNext);
        this.watching = new Watching(observatory, run);
        this.companion = new Companion<>("probes", observatory::measure);
        link.companion = companion;
        this.trainer = new Trainer(budget, snapshots::put, companion);
        trainer.start();
    }

    /// The observatory asks the companion that works for it.
    private static final class Link {
        private volatile @Nullable Companion<Frozen> companion;

        boolean hasNext() {
            Companion<Frozen> known = companion;
            return known != null && known.hasNext();
        }
    }

    void tick() {
        snapshots.take().filter(s -> s.run().equals(run)).map(Optional::of).ifPresent(snapshot::set);
        // After the step is known and before the readings are: when it holds, all of that step are shown.
        measured = companion.isIdle();
        watching.tick();
    }

    /// A run from the start.
    ///
    /// @param then told before views hear of the run
    void begin(Workbench fresh, boolean going, Runnable then) {
        turn(going);
        // Before the samples are others: what was found of the old ones does not fit the new.
        snapshot.set(Optional.empty());
        watching.begin(run, fresh);
        then.run();
        bench.set(Optional.of(fresh));
        trainer.tell(new Command.Begin(run, fresh::study, going));
    }

    /// A run from where this one stands, which stays visible beside it.
    void fork() {
        Workbench current = bench.get().orElseThrow();
        boolean going = isGoing();
        turn(going);
        watching.fork(run, current, snapshot.get());
        snapshot.set(Optional.empty());
        trainer.tell(new Command.Fork(run, current::study, going));
    }

    /// An archived run, from where it stood.
    ///
    /// @param archive asked for on the training thread
    /// @param logbook what had been found in it
    void stand(Workbench fresh, Supplier<Archive> archive, Logbook logbook, boolean going) {
        turn(going);
        snapshot.set(Optional.empty());
        watching.reopen(run, fresh, logbook);
        bench.set(Optional.of(fresh));
        trainer.tell(new Command.Restore(
                run,
                archive,
                changed -> Workbench.with(changed, fresh.experiment().name(), fresh.data())
                        .study(),
                going));
    }

    private void turn(boolean going) {
        begunGoing = going;
        run = run.next();
    }

    /// The run goes on with another experiment that fits it.
    void change(Workbench tuned) {
        bench.set(Optional.of(tuned));
        if (isInPast()) {
            fork();
        } else {
            trainer.tell(new Command.Change(tuned::study));
        }
    }

    /// Whether it was taken back to a step before its furthest one: what changes then makes a fork.
    boolean isInPast() {
        return snapshot.get().filter(s -> s.step() < s.furthest()).isPresent();
    }

    void go(boolean on) {
        begunGoing = on;
        trainer.tell(on ? new Command.Go() : new Command.Hold());
    }

    boolean isGoing() {
        return snapshot.get().map(Snapshot::isGoing).orElse(begunGoing);
    }

    void tell(Command command) {
        trainer.tell(command);
    }

    /// Whether all that was to be measured of the step of the last tick is shown.
    boolean isMeasured() {
        return measured;
    }

    /// Hands the run over, soon, on the training thread.
    void keep(Consumer<Optional<Archive>> taker) {
        trainer.tell(new Command.Keep(taker));
    }

    /// What was found, to go on with. Where a person put a parameter by hand just now, readings of that step may be of
    /// before: they are left out, and measured again.
    Logbook trusted() {
        Logbook all = watching.logbook();
        return snapshot.get()
                .filter(now -> !now.pure())
                .map(now -> all.without(now.step()))
                .orElse(all);
    }

    Observatory observatory() {
        return observatory;
    }

    Watching watching() {
        return watching;
    }

    ReadOnlyObjectProperty<Optional<Workbench>> benchProperty() {
        return bench.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Snapshot>> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    @Override
    public void close() {
        trainer.close();
    }
}
