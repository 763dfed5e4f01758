package gradiscope.live;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Experiment;
import gradiscope.training.Archive;
import gradiscope.training.Command;
import gradiscope.training.Snapshot;
import gradiscope.training.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What is open in a window: an experiment that a person edits, its run, and what is found in it. Belongs to the
/// thread that ticks.
public final class Session implements AutoCloseable {
    private final Workshop workshop;
    private final Stage stage;
    private final Runnable clockEnd;
    private final UndoList undo;
    private final Replay replay;

    private final ReadOnlyObjectWrapper<Experiment> experiment;
    private final ReadOnlyObjectWrapper<Optional<BadInput>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(Selection.NONE);

    private final ReadOnlyLongWrapper document = new ReadOnlyLongWrapper();

    private Path folder;
    private long documents;
    /// Whether the run that is being built is to train as soon as it is there.
    private boolean goes;

    /// A session that builds its experiment at once.
    ///
    /// @param first the experiment it opens with
    /// @param folder what file names in it are relative to
    /// @param goes whether it trains as soon as it is built
    /// @param budget most bytes of checkpoints of the run; runs that were left take half as much, together
    /// @param builder where experiments are built: a thread of its own
    /// @param clock ticks on the thread of the properties
    public Session(Experiment first, Path folder, boolean goes, long budget, Executor builder, FrameClock clock) {
        this.experiment = new ReadOnlyObjectWrapper<>(first);
        this.folder = folder;
        this.goes = goes;
        this.workshop = new Workshop(builder);
        this.undo = new UndoList(budget / 2);
        this.stage = new Stage(budget);
        this.clockEnd = clock.onTick(this::tick);
        // After the tick of its own, so that it sees the newest step.
        this.replay = new Replay(this, clock, System::nanoTime);
        build();
    }

    private void tick() {
        workshop.reopened().ifPresent(this::take);
        workshop.built().ifPresent(this::take);
        stage.tick();
    }

    private void take(Built news) {
        problem.set(news.problem());
        if (news.bench().isPresent()) {
            begin(news.bench().get());
        } else {
            goes = goes || isGoing();
            stage.tell(new Command.Hold());
        }
    }

    private void begin(Workbench fresh) {
        boolean going = goes || isGoing();
        goes = false;
        int samples = fresh.data().train().count();
        stage.begin(fresh, going, () -> selection.set(selection.get().among(samples)));
    }

    private void build() {
        workshop.build(experiment.get(), folder, benchProperty().get());
    }

    /// Changes the experiment; the run follows as [Effect] says. Undoable.
    ///
    /// @param name what is done, as it stands in "Undo: ..."
    /// @param gesture edits of one gesture are undone together; empty: on its own
    public void edit(String name, String gesture, UnaryOperator<Experiment> change) {
        Experiment before = experiment.get();
        Experiment after = change.apply(before);
        if (!after.equals(before)) {
            undo.perform(name, gesture, new Turn(this, way(before), way(after)));
        }
    }

    private Turn.Way way(Experiment next) {
        return new Turn.Way(() -> leaves(next), () -> set(next));
    }

    /// Whether the run cannot go on as it is with another experiment.
    private boolean leaves(Experiment next) {
        return switch (effect(next)) {
            case NOTHING -> false;
            case AT_ONCE -> stage.isInPast();
            case RESTART -> true;
        };
    }

    private Effect effect(Experiment next) {
        boolean pending = problem.get().isPresent() || benchProperty().get().isEmpty();
        return pending ? Effect.RESTART : Effect.of(experiment.get(), next);
    }

    /// The run as it stands, to come back to it; empty when there is none of what a person has built. It need not have
    /// told anything yet: what was begun before is kept before what is told next.
    Optional<Left> leave() {
        boolean isOfThis = problem.get().isEmpty() && !workshop.isBuilding();
        return benchProperty().get().filter(b -> isOfThis).map(built -> {
            Left left = new Left(
                    new Place(experiment.get(), folder, document.get()),
                    built,
                    stage.trusted(),
                    selection.get(),
                    isGoing());
            stage.keep(left::fill);
            return left;
        });
    }

    /// Goes on with a run that was left.
    void comeBack(Left left) {
        boolean going = left.isGoing() && (goes || isGoing());
        stand(left.place(), left.bench(), left.logbook(), going, left::archive);
        selection.set(left.selection());
    }

    private void set(Experiment next) {
        Effect effect = effect(next);
        experiment.set(next);
        switch (effect) {
            case NOTHING -> {}
            case AT_ONCE -> tune(next);
            case RESTART -> build();
        }
    }

    private void tune(Experiment next) {
        Workbench now = benchProperty().get().orElseThrow();
        stage.change(Workbench.with(next, next.name(), now.data()));
    }

    /// Begins a new run from where this one stands; the old one stays visible beside it. Undoable.
    ///
    /// @param name what is done, as it stands in "Undo: ..."
    public void fork(String name) {
        if (benchProperty().get().isPresent()) {
            undo.perform(name, "", new Turn(this, leaving(this::build), leaving(stage::fork)));
        }
    }

    private static Turn.Way leaving(Runnable go) {
        return new Turn.Way(() -> true, go);
    }

    /// Begins the same run again from its start. Undoable.
    ///
    /// @param name what is done, as it stands in "Undo: ..."
    public void reset(String name) {
        if (benchProperty().get().isPresent() && problem.get().isEmpty()) {
            undo.perform(name, "", new Turn(this, leaving(this::beginAgain), leaving(this::beginAgain)));
        }
    }

    private void beginAgain() {
        benchProperty().get().filter(b -> problem.get().isEmpty()).ifPresentOrElse(this::begin, this::build);
    }

    /// Opens another experiment. Undoable.
    public void open(String name, Experiment next, Path nextFolder) {
        Place before = place();
        Place after = new Place(next, nextFolder, ++documents);
        undo.perform(name, "", new Turn(this, leaving(() -> replace(before)), leaving(() -> replace(after))));
    }

    /// What is open, but for its run.
    ///
    /// @param document tells it from others that were opened
    record Place(Experiment experiment, Path folder, long document) {}

    private Place place() {
        return new Place(experiment.get(), folder, document.get());
    }

    private void replace(Place next) {
        folder = next.folder();
        goes = goes || isGoing();
        document.set(next.document());
        experiment.set(next.experiment());
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
        Logbook logbook = stage.watching().logbook();
        stage.keep(run -> taker.accept(new Kept(
                now,
                place,
                run.filter(archive -> Effect.of(archive.experiment(), now) != Effect.RESTART),
                logbook,
                pointedAt)));
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
            Place before = place();
            long fresh = ++documents;
            undo.perform(
                    news.name(),
                    "",
                    new Turn(this, leaving(() -> replace(before)), leaving(() -> show(kept, fresh, news.bench()))));
        });
        news.told().accept(news.problem());
    }

    private void show(Kept kept, long number, Optional<Workbench> ready) {
        Place there = new Place(kept.experiment(), kept.folder(), number);
        if (ready.isEmpty()) {
            replace(there);
            return;
        }
        Workbench fresh = ready.get();
        Archive archive = kept.run().orElseThrow();
        stand(there, fresh, kept.trusted(), false, () -> archive);
        selection.set(kept.selection()
                .within(
                        fresh.data().train().count(),
                        kept.experiment().network().layers().size()));
    }

    private void stand(Place there, Workbench fresh, Logbook logbook, boolean going, Supplier<Archive> archive) {
        // What is being built now is of another experiment.
        workshop.giveUp();
        folder = there.folder();
        goes = false;
        document.set(there.document());
        experiment.set(there.experiment());
        problem.set(Optional.empty());
        stage.stand(fresh, archive, logbook, going);
    }

    /// Sets one parameter of the network. Undoable.
    public void setParameter(String name, int index, float before, float after) {
        undo.perform(
                name,
                "",
                new Turn(this, leaving(() -> setParameter(index, before)), leaving(() -> setParameter(index, after))));
    }

    private void setParameter(int index, float value) {
        stage.tell(new Command.SetParameter(index, value));
    }

    /// Lets the run go on, or hold still. What is still being built, or is to be mended, obeys as soon as it can.
    public void go(boolean on) {
        boolean later = workshop.isBuilding() || problem.get().isPresent();
        goes = on && later;
        stage.go(on && !later);
    }

    /// Makes so many steps and holds still.
    public void steps(long count) {
        stage.tell(new Command.Steps(count));
    }

    /// One pass over the training samples.
    public void epoch() {
        benchProperty().get().ifPresent(b -> steps(b.stepsPerEpoch()));
    }

    public void seek(long step) {
        stage.tell(new Command.Seek(step));
    }

    /// @param stepsPerSecond infinity: as fast as it goes
    public void pace(double stepsPerSecond) {
        stage.tell(new Command.Pace(stepsPerSecond));
    }

    /// The probes that are measured, in place of those before.
    public void watch(List<Watch> watches) {
        stage.observatory().watch(watches);
        stage.tell(new Command.Look());
    }

    /// The share of the time that measuring may take while training goes on, above 0 and at most 1.
    public void measuringShare(double share) {
        stage.observatory().share(share);
    }

    public boolean isGoing() {
        return stage.isGoing();
    }

    /// Whether all that was to be measured of the step of the last tick is shown.
    boolean isMeasured() {
        return stage.isMeasured();
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

    /// Tells what was opened one after another; an undo of that comes back to the number before. Changes before the
    /// experiment does.
    public ReadOnlyLongProperty documentProperty() {
        return document.getReadOnlyProperty();
    }

    /// The experiment that is trained, with its samples.
    public ReadOnlyObjectProperty<Optional<Workbench>> benchProperty() {
        return stage.benchProperty();
    }

    /// Why the experiment cannot be trained; empty when it can.
    public ReadOnlyObjectProperty<Optional<BadInput>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The run as it stands; empty until the first step of it was told.
    public ReadOnlyObjectProperty<Optional<Snapshot>> snapshotProperty() {
        return stage.snapshotProperty();
    }

    /// The run that was left by a fork.
    public ReadOnlyObjectProperty<Optional<Ghost>> ghostProperty() {
        return stage.watching().ghostProperty();
    }

    /// What one watch has found in this run.
    public ReadOnlyObjectProperty<Measurement> measurementProperty(String id) {
        return stage.watching().measurementProperty(id);
    }

    public ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    @Override
    public void close() {
        clockEnd.run();
        replay.close();
        stage.close();
    }
}
