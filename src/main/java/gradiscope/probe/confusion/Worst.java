package gradiscope.probe.confusion;

import java.util.Optional;

/// Finds the pair with the smallest number; of equals, the first.
final class Worst {
    private final Items items;
    private int first = -1;
    private int second = -1;
    private double least = Double.POSITIVE_INFINITY;
    private long count;

    Worst(Items items) {
        this.items = items;
    }

    /// @param i row of the Gram matrix
    /// @param j another
    void offer(int i, int j, double value) {
        count++;
        if (value < least) {
            first = i;
            second = j;
            least = value;
        }
    }

    long count() {
        return count;
    }

    /// Empty when nothing was offered.
    Optional<Pair> pair() {
        return count == 0
                ? Optional.empty()
                : Optional.of(new Pair(items.ids().get(first), items.ids().get(second), least));
    }
}
