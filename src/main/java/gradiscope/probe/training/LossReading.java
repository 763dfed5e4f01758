package gradiscope.probe.training;

import gradiscope.probe.Reading;
import gradiscope.probe.SampleSet;
import java.util.List;
import java.util.Optional;

/// What the loss probe found.
///
/// @param sets training samples, and test samples where there are any
/// @param penalty l1 and l2 penalties, which are no part of the losses above
/// @param gradientNorm length of the gradient of the mean training loss and the penalties, batch norm with
///     its running statistics, without dropout; empty where it does not fit float32
/// @param distance length of the way from the start, as the crow flies
/// @param relativeDistance that over the length of the start's parameters; empty where the start is all zeros
/// @param learningRate of the next step
public record LossReading(
        List<SetLoss> sets,
        double penalty,
        Optional<Double> gradientNorm,
        double distance,
        Optional<Double> relativeDistance,
        double learningRate)
        implements Reading {
    public LossReading {
        sets = List.copyOf(sets);
    }

    /// Loss on one set of samples.
    ///
    /// @param set which
    /// @param count how many samples
    /// @param loss mean loss; empty where it overflows: the last finite moment of a run that diverges is
    ///     often one whose outputs are not finite. There are no answers then either
    /// @param accuracy share of right answers; empty for regression
    /// @param confusions K rows of K counts: row the true class, column the predicted one; empty for regression
    public record SetLoss(
            SampleSet set,
            int count,
            Optional<Double> loss,
            Optional<Double> accuracy,
            List<List<Integer>> confusions) {
        public SetLoss {
            confusions = List.copyOf(confusions.stream().map(List::copyOf).toList());
            if (!loss.map(Double::isFinite).orElse(true)) {
                throw new IllegalArgumentException("the loss is " + loss.get());
            }
        }
    }
}
