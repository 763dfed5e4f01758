package gradiscope.training;

import gradiscope.experiment.Seed;

/// Which samples a step takes: a fresh permutation each epoch, a function of seed and epoch alone. The full
/// batch keeps the samples as they are.
final class DataOrder {
    private final int batch;
    private final int count;
    private final long perEpoch;
    private final long seed;
    private final int[] order;
    private long epoch = -1;

    /// @param batchSize samples per step; 0 for all
    DataOrder(Seed seed, int count, int batchSize) {
        this.count = count;
        this.batch = batchSize == 0 ? count : Math.min(batchSize, count);
        this.perEpoch = Math.ceilDiv(count, batch);
        this.seed = seed.value();
        this.order = new int[count];
    }

    /// Most samples in a step.
    int batch() {
        return batch;
    }

    long stepsPerEpoch() {
        return perEpoch;
    }

    /// Position in [#order] of the first sample of a step.
    int from(long step) {
        return (int) (step % perEpoch) * batch;
    }

    /// How many samples the step takes; the last of an epoch may take fewer.
    int size(long step) {
        return Math.min(batch, count - from(step));
    }

    boolean endsEpoch(long step) {
        return step % perEpoch == perEpoch - 1;
    }

    /// The order of the samples in the epoch of a step.
    int[] order(long step) {
        long wanted = step / perEpoch;
        if (wanted != epoch) {
            epoch = wanted;
            arrange();
        }
        return order;
    }

    private void arrange() {
        for (int i = 0; i < count; i++) {
            order[i] = i;
        }
        if (batch < count) {
            shuffle(Seed.mix(seed ^ Seed.mix(epoch)));
        }
    }

    /// Fisher and Yates, by a counter: draw i is a function of base and i.
    private void shuffle(long base) {
        for (int i = count - 1; i > 0; i--) {
            int j = (int) (((Seed.mix(base + i) >>> 32) * (i + 1L)) >>> 32);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }
}
