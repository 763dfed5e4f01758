package gradiscope.data;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Positions of samples, always in rising order.
final class Rows {
    private Rows() {}

    /// The positions of each class; of a regression, all positions as one group.
    static int[][] byClass(Samples samples) {
        if (samples.isRegression()) {
            return new int[][] {IntStream.range(0, samples.count()).toArray()};
        }
        int[] sizes = new int[samples.classes()];
        for (int label : samples.labels()) {
            sizes[label]++;
        }
        int[][] groups = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        for (int row = samples.count() - 1; row >= 0; row--) {
            int label = samples.labels()[row];
            groups[label][--sizes[label]] = row;
        }
        return groups;
    }

    /// `count` of these positions, each subset as likely (the start of a Fisher-Yates shuffle).
    static int[] choose(int[] rows, int count, RandomGenerator random) {
        int[] shuffled = rows.clone();
        for (int i = 0; i < count; i++) {
            int j = i + random.nextInt(shuffled.length - i);
            int row = shuffled[j];
            shuffled[j] = shuffled[i];
            shuffled[i] = row;
        }
        int[] chosen = Arrays.copyOf(shuffled, count);
        Arrays.sort(chosen);
        return chosen;
    }
}
