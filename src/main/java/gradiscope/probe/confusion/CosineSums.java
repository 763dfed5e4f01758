package gradiscope.probe.confusion;

import java.util.Optional;
import java.util.function.Supplier;

/// Goes over the compared pairs once and summarises their cosines.
final class CosineSums {
    private final Worst worst;
    private final DensityEstimator density = new DensityEstimator();
    private final Optional<BlockSums> blocks;
    private double mean;
    private double squares;
    private long negative;

    CosineSums(Cosines cosines, Items items) {
        worst = new Worst(items);
        blocks = items.hasClasses() ? Optional.of(new BlockSums(items.labels())) : Optional.empty();
        for (int a = 0; a < cosines.size(); a++) {
            for (int b = a + 1; b < cosines.size(); b++) {
                if (items.pairing().compares(cosines.place(a), cosines.place(b))) {
                    add(cosines.place(a), cosines.place(b), cosines.get(a, b));
                }
            }
        }
    }

    private void add(int i, int j, double cosine) {
        worst.offer(i, j, cosine);
        density.add(cosine);
        blocks.ifPresent(sums -> sums.add(i, j, cosine));
        negative += cosine < CosineSummary.NEGATIVE ? 1 : 0;
        // Welford 1962: one pass, and equal cosines have a standard deviation of exactly 0.
        double step = cosine - mean;
        mean += step / worst.count();
        squares += step * (cosine - mean);
    }

    /// Empty when no pair was compared; then no heat map is asked for.
    Optional<CosineSummary> summary(Supplier<Optional<HeatMap>> heatMap) {
        return worst.pair().map(pair -> summary(pair, heatMap.get()));
    }

    private CosineSummary summary(Pair pair, Optional<HeatMap> heatMap) {
        long pairs = worst.count();
        double std = Math.sqrt(squares / pairs);
        return new CosineSummary(
                pairs,
                pair,
                mean,
                std,
                (double) negative / pairs,
                density.estimate(std),
                blocks.map(BlockSums::summary),
                heatMap);
    }
}
