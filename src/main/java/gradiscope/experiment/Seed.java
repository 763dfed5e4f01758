package gradiscope.experiment;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// A node in a tree of seeds. Each use of randomness takes its own child by name or number, so a new use
/// never changes the draws of an old one, and a checkpoint needs no generator state: the seed and the step
/// say it all.
///
/// @param value the 64 bits this node stands for
public record Seed(long value) {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /// The child of this name.
    public Seed child(String name) {
        long hash = value;
        for (int i = 0; i < name.length(); i++) {
            hash = mix(hash ^ name.charAt(i)) + GOLDEN;
        }
        return new Seed(mix(hash));
    }

    /// The child of this number: an epoch, a step, a layer.
    public Seed child(long number) {
        return new Seed(mix(mix(value + GOLDEN) ^ (number * GOLDEN)));
    }

    /// A fresh generator that starts here.
    public RandomGenerator generator() {
        return new SplitMix(value);
    }

    /// A draw without repetition: the first `count` of a random order of 0 to n-1 (Fisher and Yates, stopped
    /// early).
    public int[] draw(int n, int count) {
        RandomGenerator random = generator();
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

    /// The finalizer of SplitMix64 (Steele, Lea, Flood 2014, variant 13 of Stafford): a bijection of 64 bits.
    public static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    private static final class SplitMix implements RandomGenerator {
        private long state;

        private SplitMix(long state) {
            this.state = state;
        }

        @Override
        public long nextLong() {
            state += GOLDEN;
            return mix(state);
        }
    }
}
