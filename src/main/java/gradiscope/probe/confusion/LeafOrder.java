package gradiscope.probe.confusion;

import java.util.Arrays;

/// An order of the leaves of a clustering. A tree leaves open which child comes first; here each merge
/// turns its two sides so that the leaves that meet are as alike as possible (Gruvaeus and Wainer 1972).
final class LeafOrder {
    private final Cosines cosines;

    private LeafOrder(Cosines cosines) {
        this.cosines = cosines;
    }

    /// The rows of `cosines`, each once.
    static int[] of(Cosines cosines) {
        int m = cosines.size();
        int[][] clusters = new int[m][];
        Arrays.setAll(clusters, i -> new int[] {i});
        LeafOrder order = new LeafOrder(cosines);
        for (Linkage.Merge merge : Linkage.of(cosines)) {
            clusters[merge.first()] = order.join(clusters[merge.first()], clusters[merge.second()]);
        }
        return m == 0 ? new int[0] : clusters[0];
    }

    /// Of the four ways to put two runs end to end, the one whose meeting leaves have the largest cosine;
    /// on a tie, the one that turns less.
    private int[] join(int[] left, int[] right) {
        int leftEnd = left[left.length - 1];
        int rightEnd = right[right.length - 1];
        double[] meeting = {
            cosines.get(leftEnd, right[0]),
            cosines.get(leftEnd, rightEnd),
            cosines.get(left[0], right[0]),
            cosines.get(left[0], rightEnd)
        };
        int best = 0;
        for (int way = 1; way < meeting.length; way++) {
            best = meeting[way] > meeting[best] ? way : best;
        }
        return concatenate(best >= 2 ? reversed(left) : left, best % 2 == 1 ? reversed(right) : right);
    }

    private static int[] concatenate(int[] left, int[] right) {
        int[] both = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, both, left.length, right.length);
        return both;
    }

    private static int[] reversed(int[] run) {
        int[] turned = new int[run.length];
        Arrays.setAll(turned, i -> run[run.length - 1 - i]);
        return turned;
    }
}
