package gradiscope.training;

/// Keeps [Progress] from step to step without allocating.
final class ProgressCounter {
    private long epochs;
    private double loss;
    private double accuracy;
    private double bestLoss;
    private long epochsSinceBest;
    private double lossSum;
    private long rightSum;
    private long sampleCount;
    private Progress lastEpoch = Progress.NONE;
    private boolean stale;

    ProgressCounter() {
        set(Progress.NONE);
    }

    void set(Progress p) {
        epochs = p.epochs();
        loss = p.loss();
        accuracy = p.accuracy();
        bestLoss = p.bestLoss();
        epochsSinceBest = p.epochsSinceBest();
        lossSum = p.lossSum();
        rightSum = p.rightSum();
        sampleCount = p.sampleCount();
        lastEpoch = p;
        stale = false;
    }

    Progress get() {
        return new Progress(epochs, loss, accuracy, bestLoss, epochsSinceBest, lossSum, rightSum, sampleCount);
    }

    /// What stop conditions look at: right about all but the epoch under way. The same object until the
    /// next epoch ends, and made only when it is asked for.
    Progress lastEpoch() {
        if (stale) {
            lastEpoch = get();
            stale = false;
        }
        return lastEpoch;
    }

    /// @param right right answers; negative where they were not counted
    /// @param endsEpoch whether these samples are the last of an epoch
    void add(double summedLoss, int right, int samples, boolean endsEpoch) {
        lossSum += summedLoss;
        rightSum += Math.max(0, right);
        sampleCount += samples;
        if (endsEpoch) {
            endEpoch(right >= 0);
        }
    }

    private void endEpoch(boolean counted) {
        epochs++;
        loss = lossSum / sampleCount;
        accuracy = counted ? rightSum / (double) sampleCount : Double.NaN;
        epochsSinceBest = loss < bestLoss ? 0 : epochsSinceBest + 1;
        bestLoss = Math.min(bestLoss, loss);
        lossSum = 0;
        rightSum = 0;
        sampleCount = 0;
        stale = true;
    }
}
