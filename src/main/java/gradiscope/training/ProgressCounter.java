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
    }

    Progress get() {
        return new Progress(epochs, loss, accuracy, bestLoss, epochsSinceBest, lossSum, rightSum, sampleCount);
    }

    /// As it was when the last epoch ended: all that stop conditions look at, and the same object until the
    /// next.
    Progress lastEpoch() {
        return lastEpoch;
    }

    /// @param right right answers; negative where they were not counted
    /// @param endsEpoch whether these samples are the last of an epoch
    void add(double summedLoss, int right, int samples, boolean endsEpoch) {
        lossSum += summedLoss;
        rightSum += right;
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
        lastEpoch = get();
    }
}
