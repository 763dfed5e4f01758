package gradiscope.app;

import gradiscope.sweep.CellResult;
import gradiscope.sweep.CellRun;
import gradiscope.sweep.SweepFolder;
import gradiscope.sweep.SweepPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/// Computes the cells of a sweep that are missing, on several processors.
final class SweepJob {
    private final SweepPlan plan;
    private final SweepFolder folder;
    private final BitSet wanted;
    private final BooleanSupplier interrupted;
    private final ProgressLine progress;

    /// @param wanted the cells to compute
    SweepJob(SweepPlan plan, SweepFolder folder, BitSet wanted, BooleanSupplier interrupted, ProgressLine progress) {
        this.plan = plan;
        this.folder = folder;
        this.wanted = wanted;
        this.interrupted = interrupted;
        this.progress = progress;
    }

    /// @param threads how many cells at a time
    /// @return how many were computed; fewer than are wanted when it was interrupted
    int run(int threads) throws IOException, InterruptedException {
        int total = wanted.cardinality();
        int done = 0;
        long begin = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            ExecutorCompletionService<Boolean> cells = new ExecutorCompletionService<>(pool);
            wanted.stream().forEach(number -> cells.submit(() -> compute(number)));
            for (int i = 0; i < total; i++) {
                if (kept(cells)) {
                    done++;
                    progress.cells(done, total, System.nanoTime() - begin);
                }
            }
        }
        return done;
    }

    private static boolean kept(ExecutorCompletionService<Boolean> cells) throws IOException, InterruptedException {
        try {
            return cells.take().get();
        } catch (ExecutionException e) {
            switch (Objects.requireNonNull(e.getCause())) {
                case UncheckedIOException io -> throw io.getCause();
                case RuntimeException fault -> throw fault;
                case Error error -> throw error;
                default -> throw new IllegalStateException(e);
            }
        }
    }

    private boolean compute(int number) {
        if (interrupted.getAsBoolean()) {
            return false;
        }
        try {
            CellResult result = CellRun.of(plan, number, interrupted::getAsBoolean);
            folder.put(result);
            return true;
        } catch (CancellationException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
