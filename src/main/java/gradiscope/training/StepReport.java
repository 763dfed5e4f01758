package gradiscope.training;

/// What a step knows without measuring anything. Updated in place, so that steps allocate nothing; read it
/// between steps.
public final class StepReport {
    private double loss;
    private double rate;

    /// Loss of the batch before the step, without penalties.
    public double loss() {
        return loss;
    }

    /// Learning rate of the step.
    public double rate() {
        return rate;
    }

    void set(double newLoss, double newRate) {
        loss = newLoss;
        rate = newRate;
    }
}
