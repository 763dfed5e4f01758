package gradiscope.training;

/// How far a run is, as stop conditions see it. Losses and accuracies are means over the batches of an
/// epoch, while the parameters moved.
///
/// @param epochs whole epochs made
/// @param loss mean loss over the last whole epoch; not a number before the first
/// @param accuracy share of right answers over it; not a number before the first, and for regression
/// @param bestLoss smallest of these losses so far
/// @param epochsSinceBest epochs since then
/// @param lossSum sum over the samples of the epoch under way
/// @param rightSum right answers in it
/// @param sampleCount samples seen in it
public record Progress(
        long epochs,
        double loss,
        double accuracy,
        double bestLoss,
        long epochsSinceBest,
        double lossSum,
        long rightSum,
        long sampleCount) {
    /// Before the first step.
    public static final Progress NONE = new Progress(0, Double.NaN, Double.NaN, Double.POSITIVE_INFINITY, 0, 0, 0, 0);
}
