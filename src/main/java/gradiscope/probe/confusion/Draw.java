package gradiscope.probe.confusion;

import gradiscope.experiment.Seed;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// A seeded draw without repetition.
final class Draw {
    private Draw() {}

    /// The first `count` of a random order of 0 to n-1 (Fisher and Yates, stopped early).
    static int[] of(int n, int count, Seed seed) {
        RandomGenerator random = seed.generator();
        int[] order = new int[n];
        Arrays.setAll(order, i -> i);
        for (int i = 0; i < count; i++) {
            int other = i + random.nextInt(n - i);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return Arrays.copyOf(order, count);
    }
}
