package gradiscope.live;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Experiment;
import gradiscope.training.Command;
import gradiscope.training.Companion;
import gradiscope.training.Frozen;
import gradiscope.training.RunId;
import gradiscope.training.Snapshot;
import gradiscope.training.Trainer;
import gradiscope.training.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What is open in a window: an experiment that a person edits, its run, and what is found in it. Belongs to the
/// thread that ticks.
public final class Session implements AutoCloseable {
    private final Workshop workshop;
    private final Mailbox<Snapshot> snapshots = new Mailbox<>();
    private final Observatory observatory;
    private final Watching watching;
    private final Trainer trainer;
    private final Runnable clockEnd;
    private final UndoList undo = new UndoList();
    private final Replay replay;

    private final ReadOnlyObjectWrapper<Experiment> experiment;
    private final ReadOnlyObjectWrapper<Optional<Workbench>> bench = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<BadInput>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Snapshot>> snapshot = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(Selection.NONE);

    private Path folder;
    private RunId run = new RunId(0);
    private boolean goes;
    /// Whether the run trains, as far as it was told to, until its first snapshot says so itself.
    private boolean begunGoing;

    /// A session that builds its experiment at once.
    ///
    /// @param first the experiment it opens with
    /// @param folder what file names in it are relative to
    /// @param goes whether it trains as soon as it is built
    /// @param budget most bytes of checkpoints
    /// @param builder where experiments are built: a thread of its own
    /// @param clock ticks on the thread of the properties
    public Session(Experiment first, Path folder, boolean goes, long budget, Executor builder, FrameClock clock) {
        this.experiment = new ReadOnlyObjectWrapper<>(first);
        this.folder = folder;
        this.goes = goes;
        this.workshop = new Workshop(builder);
        Link link = new Link();
        this.observatory = new Observatory(link::hasNext);
        this.watching = new Watching(observatory, run);
        Companion<Frozen> companion = new Companion<>("probes", observatory::measure);
        link.companion = companion;
        this.trainer = new Trainer(budget, snapshots::put, companion);
        this.clockEnd = clock.onTick(this::tick);
        // After the tick of its own, so that it sees the newest step.
        this.replay = new Replay(this, clock, System::nanoTime);
        trainer.start();
        build();
    }

    /// The observatory asks the companion that works for it.
    private static final class Link {
        private volatile @org.jspecify.annotations.Nullable Companion<Frozen> companion;

        boolean hasNext() {
            Companion<Frozen> known = companion;
            return known != null && known.hasNext();
        }
    }

    private void tick() {
        workshop.reopened().ifPresent(this::take);
        workshop.built().ifPresent(this::take);
        snapshots.take().filter(s -> s.run().equals(run)).map(Optional::of).ifPresent(snapshot::set);
        watching.tick();
    }

    private void take(Built news) {
        problem.set(news.problem());
        if (news.bench().isPresent()) {
            begin(news.bench().get());
        } else {
            goes = goes || isGoing();
            trainer.tell(new Command.Hold());
        }
    }

    private void begin(Workbench fresh) {
        // Asked before the snapshot of the old run is forgotten.
        boolean going = goes || isGoing();
        begunGoing = going;
        run = run.next();
        // Before the samples are others: what was found of the old ones does not fit the new.
        snapshot.set(Optional.empty());
        watching.begin(run, fresh);
        selection.set(selection.get().among(fresh.data().train().count()));
        bench.set(Optional.of(fresh));
        trainer.tell(new Command.Begin(run, fresh::study, going));
        goes = false;
    }

    private void build() {
        workshop.build(experiment.get(), folder, bench.get());
    }

    /// Changes the experiment; the run follows as [Effect] says. Undoable.
    ///
    /// @param name what is done, as it stands in "Undo: ..."
    /// @param gesture edits of one gesture are undone together; empty: on its own
    public void edit(String name, String gesture, UnaryOperator<Experiment> change) {
        Experiment before = experiment.get();
        Experiment after = change.apply(before);
        if (!after.equals(before)) {
            undo.perform(name, gesture, () -> set(before), () -> set(after));
        }
    }

    private void set(Experiment next) {
        Experiment before = experiment.get();
        experiment.set(next);
        boolean pending = problem.get().isPresent() || bench.get().isEmpty();
        switch (pending ? Effect.RESTART : Effect.of(before, next)) {
            case NOTHING -> {}
            case AT_ONCE -> tune(next);
            case RESTART -> build();
        }
    }

    /// A change of the past makes a fork; at the end of the run it just goes on with it.
    private void tune(Experiment next) {
        Workbench tuned =
                Workbench.with(next, next.name(), bench.get().orElseThrow().data());
        bench.set(Optional.of(tuned));
        if (snapshot.get().filter(s -> s.step() < s.furthest()).isPresent()) {
            fork();
        } else {
            trainer.tell(new Command.Change(tuned::study));
        }
    }

    /// Begins a new run from where this one stands; the old one stays visible beside it.
    public void fork() {
        Workbench current = bench.get().orElseThrow();
        boolean going = isGoing();
        begunGoing = going;
        run = run.next();
        watching.fork(run, current, snapshot.get());
        snapshot.set(Optional.empty());
        trainer.tell(new Command.Fork(run, current::study, going));
    }

    /// Begins the same run again from its start.
    public void reset() {
        bench.get().filter(b -> problem.get().isEmpty()).ifPresent(this::begin);
    }

    /// Opens another experiment. Undoable.
    public void open(String name, Experiment next, Path nextFolder) {
        Path before = folder;
        Experiment old = experiment.get();
        undo.perform(name, "", () -> replace(old, before), () -> replace(next, nextFolder));
    }

    private void replace(Experiment next, Path nextFolder) {
        folder = nextFolder;
        goes = goes || isGoing();
        experiment.set(next);
        selection.set(Selection.NONE);
        build();
    }

    /// Hands over what is open, frozen, with its run.
    ///
    /// @param taker called once, soon, on the training thread: must be quick
    public void keep(Consumer<Kept> taker) {
        Experiment now = experiment.get();
        Path place = folder;
        Selection pointedAt = selection.get();
        Logbook logbook = watching.logbook();
        trainer.tell(new Command.Keep(run -> taker.accept(new Kept(
                now,
                place,
                run.filter(archive -> Effect.of(archive.experiment(), now) != Effect.RESTART),
                logbook,
                pointedAt))));
    }

    /// Opens what was kept: the run holds still where it was left. What cannot be had changes nothing. Undoable.
    ///
    /// @param reader gives it; called where experiments are built, so it may read files, and throw a [BadInput]
    /// @param told called at a tick, once it is open, or with why it will not be
    public void reopen(String name, Supplier<Kept> reader, Consumer<Optional<BadInput>> told) {
        workshop.reopen(name, reader, told);
    }

    private void take(Reopened news) {
        news.kept().ifPresent(kept -> {
            Path before = folder;
            Experiment old = experiment.get();
            undo.perform(news.name(), "", () -> replace(old, before), () -> show(kept, news.bench()));
        });
        news.told().accept(news.problem());
    }

    private void show(Kept kept, Optional<Workbench> ready) {
        if (ready.isEmpty()) {
            replace(kept.experiment(), kept.folder());
            return;
        }
        Workbench fresh = ready.get();
        // What is being built now is of another experiment.
        workshop.giveUp();
        folder = kept.folder();
        goes = false;
        begunGoing = false;
        experiment.set(kept.experiment());
        problem.set(Optional.empty());
        run = run.next();
        snapshot.set(Optional.empty());
        watching.reopen(run, fresh, kept.trusted());
        bench.set(Optional.of(fresh));
        selection.set(kept.selection()
                .within(
                        fresh.data().train().count(),
                        kept.experiment().network().layers().size()));
        String shown = kept.experiment().name();
        trainer.tell(new Command.Restore(
                run,
                kept.run().orElseThrow(),
                changed -> Workbench.with(changed, shown, fresh.data()).study()));
    }

    /// Sets one parameter of the network. Undoable.
    public void setParameter(String name, int index, float before, float after) {
        undo.perform(
                name,
                "",
                () -> trainer.tell(new Command.SetParameter(index, before)),
                () -> trainer.tell(new Command.SetParameter(index, after)));
    }

    /// Lets the run go on, or hold still. What is still being built, or is to be mended, obeys as soon as it can.
    public void go(boolean on) {
        boolean later = workshop.isBuilding() || problem.get().isPresent();
        goes = on && later;
        begunGoing = on && !later;
        trainer.tell(on && !later ? new Command.Go() : new Command.Hold());
    }

    /// Makes so many steps and holds still.
    public void steps(long count) {
        trainer.tell(new Command.Steps(count));
    }

    /// One pass over the training samples.
    public void epoch() {
        bench.get().ifPresent(b -> steps(b.stepsPerEpoch()));
    }

    public void seek(long step) {
        trainer.tell(new Command.Seek(step));
    }

    /// @param stepsPerSecond infinity: as fast as it goes
    public void pace(double stepsPerSecond) {
        trainer.tell(new Command.Pace(stepsPerSecond));
    }

    /// The probes that are measured, in place of those before.
    public void watch(List<Watch> watches) {
        observatory.watch(watches);
        trainer.tell(new Command.Look());
    }

    /// The share of the time that measuring may take while training goes on, above 0 and at most 1.
    public void measuringShare(double share) {
        observatory.share(share);
    }

    public boolean isGoing() {
        return snapshot.get().map(Snapshot::isGoing).orElse(begunGoing);
    }

    /// What file names in the experiment are relative to.
    public Path folder() {
        return folder;
    }

    /// Plays the run back.
    public Replay replay() {
        return replay;
    }

    public UndoList undoList() {
        return undo;
    }

    /// What a person has built; may have a [#problemProperty()].
    public ReadOnlyObjectProperty<Experiment> experimentProperty() {
        return experiment.getReadOnlyProperty();
    }

    /// The experiment that is trained, with its samples.
    public ReadOnlyObjectProperty<Optional<Workbench>> benchProperty() {
        return bench.getReadOnlyProperty();
    }

    /// Why the experiment cannot be trained; empty when it can.
    public ReadOnlyObjectProperty<Optional<BadInput>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The run as it stands; empty until the first step of it was told.
    public ReadOnlyObjectProperty<Optional<Snapshot>> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    /// The run that was left by a fork.
    public ReadOnlyObjectProperty<Optional<Ghost>> ghostProperty() {
        return watching.ghostProperty();
    }

    /// What one watch has found in this run.
    public ReadOnlyObjectProperty<Measurement> measurementProperty(String id) {
        return watching.measurementProperty(id);
    }

    public ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    @Override
    public void close() {
        clockEnd.run();
        replay.close();
        trainer.close();
    }
}
