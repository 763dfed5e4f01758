package gradiscope.network;

import gradiscope.data.Samples;
import gradiscope.experiment.Seed;

/// The batches on which running statistics are recomputed: every sample once. Their means, each weighed by
/// its batch's rows, become the statistics.
///
/// Samples come in a seeded order, always the same: a file that is sorted by class would make batches of
/// one class, whose variance is too small. Sizes of batches differ by at most one: a last batch of a single
/// sample would have no variance at all.
public final class Calibration {
    private static final Seed ORDER = new Seed(0).child("calibration");

    private final Samples samples;
    private final int[] order;
    private final int batches;

    /// @param samples at least one
    /// @param capacity most rows of a batch
    public Calibration(Samples samples, int capacity) {
        this.samples = samples;
        this.order = ORDER.draw(samples.count(), samples.count());
        this.batches = Math.ceilDiv(samples.count(), capacity);
    }

    public int batches() {
        return batches;
    }

    /// Puts a batch into a plan, whose next pass then blends its statistics into the running ones, right for
    /// batches 0, 1, 2, ... in turn: the first replaces what was there.
    public void take(int batch, Plan plan) {
        int from = start(batch);
        int to = start(batch + 1);
        plan.batch().take(samples, order, from, to - from);
        plan.calibrating((to - from) / (double) to);
    }

    private int start(int batch) {
        return (int) ((long) samples.count() * batch / batches);
    }
}
