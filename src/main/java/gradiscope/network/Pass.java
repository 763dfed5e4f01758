package gradiscope.network;

/// How the current pass through a plan is to be made. Set by the plan, read by operations.
public final class Pass {
    private final Cancellation cancellation;
    private int rows;
    private boolean batchStatistics;
    private double statisticsRate;
    private boolean dropout;
    private long seed;

    Pass(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    /// To be called on the way through what takes long.
    ///
    /// @throws java.util.concurrent.CancellationException when the result is no longer wanted
    public void check() {
        cancellation.check();
    }

    /// Rows of this pass.
    public int rows() {
        return rows;
    }

    /// Whether batch normalisation uses the statistics of these rows; else the running ones.
    public boolean batchStatistics() {
        return batchStatistics;
    }

    /// How far the running statistics move towards those of these rows: 0 not at all, negative: as the
    /// layer says.
    public double statisticsRate() {
        return statisticsRate;
    }

    public boolean dropout() {
        return dropout;
    }

    /// Where the random masks of this pass come from.
    public long seed() {
        return seed;
    }

    void rows(int count) {
        rows = count;
    }

    /// Running statistics, no dropout: deterministic, and every sample by itself.
    void evaluate() {
        batchStatistics = false;
        statisticsRate = 0;
        dropout = false;
    }

    /// As in a training step.
    void train(long maskSeed) {
        batchStatistics = true;
        statisticsRate = -1;
        dropout = true;
        seed = maskSeed;
    }

    /// Batch statistics, averaged into the running ones; no dropout.
    void calibrate(double rate) {
        batchStatistics = true;
        statisticsRate = rate;
        dropout = false;
    }
}
