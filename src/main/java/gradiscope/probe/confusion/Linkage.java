package gradiscope.probe.confusion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Average-linkage (UPGMA) clustering by the nearest-neighbour chain (Murtagh 1983): time and memory O(m^2).
///
/// A chain walks from cluster to nearest cluster until two are each other's nearest; these are joined. Average
/// linkage is reducible, so the tree is that of joining the closest two again and again. Ties go to the chain's
/// previous cluster (else it would never end), then to the lowest number: the tree is the same every time.
final class Linkage {
    /// Two clusters become one, which takes the number of the first.
    ///
    /// @param first lower number
    /// @param second higher number, gone from now on
    record Merge(int first, int second) {}

    private final int size;
    private final double[] distances;
    private final int[] counts;
    private final boolean[] gone;
    private final int[] chain;
    private int links;

    private Linkage(Cosines cosines) {
        size = cosines.size();
        distances = new double[size * size];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = 1 - cosines.get(i / size, i % size);
        }
        counts = new int[size];
        Arrays.fill(counts, 1);
        gone = new boolean[size];
        chain = new int[size];
    }

    /// The m-1 merges, children before parents.
    static List<Merge> of(Cosines cosines) {
        Linkage linkage = new Linkage(cosines);
        List<Merge> merges = new ArrayList<>();
        while (merges.size() < cosines.size() - 1) {
            merges.add(linkage.next());
        }
        return merges;
    }

    private Merge next() {
        if (links == 0) {
            chain[links++] = lowest();
        }
        while (true) {
            int end = chain[links - 1];
            int previous = links > 1 ? chain[links - 2] : -1;
            int nearest = nearest(end, previous);
            if (nearest == previous) {
                links -= 2;
                return join(Math.min(end, previous), Math.max(end, previous));
            }
            chain[links++] = nearest;
        }
    }

    private int lowest() {
        int i = 0;
        while (gone[i]) {
            i++;
        }
        return i;
    }

    private int nearest(int end, int previous) {
        int nearest = previous;
        double least = previous < 0 ? Double.POSITIVE_INFINITY : distances[end * size + previous];
        for (int i = 0; i < size; i++) {
            if (!gone[i] && i != end && distances[end * size + i] < least) {
                nearest = i;
                least = distances[end * size + i];
            }
        }
        return nearest;
    }

    private Merge join(int first, int second) {
        double a = counts[first];
        double b = counts[second];
        gone[second] = true;
        counts[first] += counts[second];
        for (int i = 0; i < size; i++) {
            if (!gone[i] && i != first) {
                double mean = (a * distances[i * size + first] + b * distances[i * size + second]) / (a + b);
                distances[i * size + first] = mean;
                distances[first * size + i] = mean;
            }
        }
        return new Merge(first, second);
    }
}
