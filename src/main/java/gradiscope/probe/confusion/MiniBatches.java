package gradiscope.probe.confusion;

import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Message;
import gradiscope.experiment.Seed;
import gradiscope.probe.SampleSet;
import java.util.Arrays;

/// A draw of mini-batches, and the Gram matrix of their gradients: `P G P^T`, with `P[b][i] = 1/B` for i in
/// batch b.
///
/// The gradient of a batch is taken as the mean of its samples' gradients, which is exact for a loss that
/// is a mean over samples and a network without batch norm (or with frozen statistics).
public final class MiniBatches {
    private final int samples;
    private final int[][] batches;
    private final Pairing pairing;

    private MiniBatches(int samples, int[][] batches, Pairing pairing) {
        this.samples = samples;
        this.batches = batches;
        this.pairing = pairing;
    }

    /// Batches that share no sample, each compared with every other.
    ///
    /// @param samples how many samples the Gram matrix has
    /// @param size samples per batch
    /// @param count batches, at least 2
    /// @throws InvalidValue when there are too few samples: overlapping batches would seem to agree
    public static MiniBatches disjoint(int samples, int size, int count, Seed seed) {
        require(samples, size, count, 2);
        int[] drawn = seed.child("batches").draw(samples, size * count);
        return new MiniBatches(samples, cut(drawn, size), Pairing.ALL);
    }

    /// Pairs of batches: the two of a pair share no sample, but each pair is drawn anew from all samples.
    /// So 100 pairs of batches of 128 need 256 samples, not 25600; the cosines are then unbiased, but not
    /// independent of one another.
    ///
    /// @param samples how many samples the Gram matrix has
    /// @param size samples per batch
    /// @param pairs at least 1
    /// @throws InvalidValue when there are too few samples for one pair
    public static MiniBatches pairs(int samples, int size, int pairs, Seed seed) {
        require(samples, size, 2, 1);
        if (pairs < 1) {
            throw new IllegalArgumentException(pairs + " pairs");
        }
        int[][] batches = new int[2 * pairs][];
        for (int pair = 0; pair < pairs; pair++) {
            int[] drawn = seed.child("pairs").child(pair).draw(samples, 2 * size);
            System.arraycopy(cut(drawn, size), 0, batches, 2 * pair, 2);
        }
        return new MiniBatches(samples, batches, Pairing.SEPARATE);
    }

    private static void require(int samples, int size, int count, int fewest) {
        if (size < 1 || count < fewest) {
            throw misfit(Message.of("{0} batches of {1} samples", count, size));
        }
        if ((long) size * count > samples) {
            throw misfit(Message.of(
                    "{0} batches of {1} need {2} samples, there are {3}; use smaller or fewer batches",
                    count, size, (long) size * count, samples));
        }
    }

    private static InvalidValue misfit(Message problem) {
        return new InvalidValue("batch", problem, Message.of("set samples, batch and count to fit"));
    }

    private static int[][] cut(int[] drawn, int size) {
        int[][] batches = new int[drawn.length / size][];
        Arrays.setAll(batches, b -> Arrays.copyOfRange(drawn, b * size, (b + 1) * size));
        return batches;
    }

    /// What the rows of [#gram] are.
    ///
    /// @param set where the samples are from
    public Items items(SampleSet set) {
        boolean reused = pairing == Pairing.SEPARATE && batches.length > 2;
        return Items.batches(set, batches.length, batches[0].length, pairing, reused);
    }

    /// The samples of one batch.
    public int[] batch(int index) {
        return batches[index].clone();
    }

    /// The Gram matrix of the batches' gradients.
    ///
    /// @param perSample the samples' Gram matrix, with as many samples as were announced
    public Gram gram(Gram perSample) {
        if (perSample.size() != samples) {
            throw new IllegalArgumentException("batches of " + samples + " samples, not of " + perSample.size());
        }
        int n = batches.length;
        float[] products = new float[n * n];
        for (int a = 0; a < n; a++) {
            double[] means = meanRow(perSample, batches[a]);
            for (int b = a; b < n; b++) {
                products[a * n + b] = (float) mean(means, batches[b]);
                products[b * n + a] = products[a * n + b];
            }
        }
        return new Gram(n, products);
    }

    /// One row of `P G`.
    private double[] meanRow(Gram gram, int[] batch) {
        double[] row = new double[samples];
        for (int i : batch) {
            for (int j = 0; j < samples; j++) {
                row[j] += gram.get(i, j) / batch.length;
            }
        }
        return row;
    }

    private static double mean(double[] values, int[] batch) {
        double sum = 0;
        for (int i : batch) {
            sum += values[i];
        }
        return sum / batch.length;
    }
}
