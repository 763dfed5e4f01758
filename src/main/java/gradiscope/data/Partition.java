package gradiscope.data;

import gradiscope.experiment.Seed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Divides samples at random into those for training and those for testing, each class alike.
///
/// Of N samples round(trainShare * N) are for training; of each class that share rounded up or down, by the
/// method of largest remainders (ties go to the lower class). Both parts keep the order of the samples.
final class Partition {
    private Partition() {}

    static Split split(Samples samples, double trainShare, Seed seed) {
        int[][] groups = Rows.byClass(samples);
        int[] counts = counts(groups, trainShare, samples.count());
        boolean[] training = new boolean[samples.count()];
        for (int k = 0; k < groups.length; k++) {
            for (int row : Rows.choose(groups[k], counts[k], seed.child(k).generator())) {
                training[row] = true;
            }
        }
        return new Split(pick(samples, training, true), pick(samples, training, false));
    }

    /// Training samples of each group, adding up to round(share * total).
    private static int[] counts(int[][] groups, double share, int total) {
        int[] counts =
                Arrays.stream(groups).mapToInt(g -> (int) (share * g.length)).toArray();
        long missing =
                Math.round(share * total) - Arrays.stream(counts).asLongStream().sum();
        List<Integer> byRemainder = IntStream.range(0, groups.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> counts[k] - share * groups[k].length))
                .toList();
        for (int i = 0; i < missing; i++) {
            counts[byRemainder.get(i)]++;
        }
        return counts;
    }

    private static Samples pick(Samples samples, boolean[] training, boolean wanted) {
        return samples.pick(IntStream.range(0, training.length)
                .filter(row -> training[row] == wanted)
                .toArray());
    }
}
