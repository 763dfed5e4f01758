package gradiscope.data;

import gradiscope.experiment.Seed;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Makes classes unequal: class k keeps round(imbalance^(k/(K - 1)) n_k) of its n_k samples, so that class
/// 0 keeps all and the last class the share `imbalance` (the long tail of Cui et al. 2019, arXiv
/// 1901.05555).
final class Imbalance {
    private Imbalance() {}

    /// The samples that stay, in their order.
    static Samples apply(Samples samples, double imbalance, Seed seed) {
        if (imbalance == 1) {
            return samples;
        }
        int[][] groups = Rows.byClass(samples);
        double last = Math.max(1, groups.length - 1);
        int[] kept = IntStream.range(0, groups.length)
                .mapToObj(k -> {
                    double share = StrictMath.pow(imbalance, k / last);
                    int count = (int) Math.round(share * groups[k].length);
                    return Rows.choose(groups[k], count, seed.child(k).generator());
                })
                .flatMapToInt(Arrays::stream)
                .sorted()
                .toArray();
        return samples.pick(kept);
    }
}
