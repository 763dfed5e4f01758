package gradiscope.probe.confusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Sums of cosines by pair of classes, on the way to a [ClassAgreement].
final class BlockSums {
    private final int[] labels;
    private final List<Integer> classes;
    private final double[][] sums;
    private final long[][] pairs;

    /// @param labels class of each row of the Gram matrix
    BlockSums(List<Integer> labels) {
        this.classes = List.copyOf(new TreeSet<>(labels));
        this.labels = labels.stream().mapToInt(classes::indexOf).toArray();
        this.sums = new double[classes.size()][classes.size()];
        this.pairs = new long[classes.size()][classes.size()];
    }

    /// @param i row of the Gram matrix
    /// @param j another
    void add(int i, int j, double cosine) {
        int first = Math.min(labels[i], labels[j]);
        int second = Math.max(labels[i], labels[j]);
        sums[first][second] += cosine;
        pairs[first][second]++;
    }

    ClassAgreement summary() {
        List<ClassAgreement.Block> blocks = new ArrayList<>();
        for (int a = 0; a < classes.size(); a++) {
            for (int b = a; b < classes.size(); b++) {
                if (pairs[a][b] > 0) {
                    double mean = sums[a][b] / pairs[a][b];
                    blocks.add(new ClassAgreement.Block(classes.get(a), classes.get(b), pairs[a][b], mean));
                }
            }
        }
        return new ClassAgreement(mean(blocks, true), mean(blocks, false), blocks);
    }

    private static Optional<Double> mean(List<ClassAgreement.Block> blocks, boolean within) {
        double sum = 0;
        long count = 0;
        for (ClassAgreement.Block block : blocks) {
            if ((block.first() == block.second()) == within) {
                sum += block.mean() * block.pairs();
                count += block.pairs();
            }
        }
        return count == 0 ? Optional.empty() : Optional.of(sum / count);
    }
}
