package gradiscope.app;

import gradiscope.experiment.Descriptor;
import gradiscope.probe.Measured;
import gradiscope.probe.Probe;
import gradiscope.probe.Subject;
import gradiscope.training.Checkpoint;
import gradiscope.training.Companion;
import gradiscope.training.NetworkStudy;
import gradiscope.training.Phase;
import gradiscope.training.Run;
import gradiscope.training.Timeline;
import gradiscope.training.Workbench;
import gradiscope.ui.LiveSnapshot;
import gradiscope.ui.LiveSource;
import java.util.ArrayList;
import java.util.List;

/// A run on a thread of its own, with its probes on another; a window looks on.
final class LiveRun implements LiveSource, AutoCloseable {
    private static final long MEASURE_NANOS = 400_000_000;
    private static final long TELL_NANOS = 30_000_000;

    /// A person watches: a few hundred steps a second are fast enough to see things move.
    private static final long STEP_NANOS = 4_000_000;

    private final Workbench workbench;
    private final NetworkStudy study;
    private final Run run;
    private final List<Probe> probes;
    private final List<Readings> readings;
    private final Companion<Checkpoint> companion = new Companion<>("probes", this::measure);
    private final Thread thread;
    private volatile List<LiveSnapshot.Tile> tiles;
    private volatile LiveSnapshot newest;
    private volatile boolean going = true;
    private volatile boolean closed;
    private long moment;

    LiveRun(Workbench workbench, List<Probe> probes) {
        this.workbench = workbench;
        this.study = workbench.study();
        this.run = new Run(study, Timeline.DEFAULT_BUDGET);
        this.probes = List.copyOf(probes);
        this.readings = probes.stream().map(p -> new Readings()).toList();
        this.tiles = probes.stream()
                .map(p -> new LiveSnapshot.Tile(Descriptor.of(p).title(), 0, List.of()))
                .toList();
        this.newest = new LiveSnapshot(0, 0, 0, "starting", true, false, tiles);
        this.thread = Thread.ofPlatform().name("training").daemon().unstarted(this::train);
    }

    void start() {
        thread.start();
    }

    private void train() {
        long measured = System.nanoTime() - MEASURE_NANOS;
        long told = 0;
        while (!closed) {
            long begin = System.nanoTime();
            boolean moved = going && run.advance(1) instanceof Phase.Paused;
            if (begin - measured >= MEASURE_NANOS && companion.isIdle()) {
                companion.give(run.study().checkpoint());
                measured = begin;
            }
            if (begin - told >= TELL_NANOS) {
                tell(moved);
                told = begin;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(STEP_NANOS - (System.nanoTime() - begin));
        }
    }

    private void tell(boolean moved) {
        moment++;
        boolean over = run.phase() instanceof Phase.Diverged;
        newest = new LiveSnapshot(moment, study.steps(), study.report().loss(), words(moved), moved, over, tiles);
    }

    private String words(boolean moved) {
        return switch (run.phase()) {
            case Phase.Diverged d -> "diverged at " + d.cause();
            case Phase.Finished f -> "finished: " + f.reason();
            default -> moved ? "training" : "paused";
        };
    }

    /// On the companion's thread.
    private void measure(Checkpoint now) {
        Checkpoint start = workbench.study().checkpoint();
        Subject subject = new Subject(
                workbench.experiment(),
                workbench.architecture(),
                workbench.data(),
                start,
                now,
                List.of(start, now),
                () -> closed);
        List<LiveSnapshot.Tile> next = new ArrayList<>();
        for (int i = 0; i < probes.size(); i++) {
            Probe probe = probes.get(i);
            readings.get(i)
                    .add(new Measured(
                            now.step(), probe.measure(subject, readings.get(i).last())));
            next.add(new LiveSnapshot.Tile(
                    Descriptor.of(probe).title(),
                    tiles.get(i).revision() + 1,
                    readings.get(i).all()));
        }
        tiles = List.copyOf(next);
    }

    @Override
    public LiveSnapshot newest() {
        return newest;
    }

    @Override
    public void go(boolean on) {
        going = on;
    }

    @Override
    public void close() {
        closed = true;
        companion.close();
    }
}
