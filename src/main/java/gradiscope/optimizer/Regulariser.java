package gradiscope.optimizer;

import gradiscope.experiment.Regularisation;
import gradiscope.tensor.Slice;
import java.util.List;

/// Penalties and weight decay on the parts of the flat parameters that they apply to.
public final class Regulariser {
    /// A range of the flat array.
    public record Range(int from, int size) {}

    private final Regularisation settings;
    private final double decoupledDecay;
    private final List<Range> ranges;

    /// @param ranges the parameters that are regularised
    public Regulariser(Regularisation settings, OptimizerKind optimizer, List<Range> ranges) {
        this.settings = settings;
        this.decoupledDecay = optimizer.decoupledDecay() + (settings.decoupled() ? settings.weightDecay() : 0);
        this.ranges = List.copyOf(ranges);
    }

    /// Whether it does anything to gradients or parameters.
    public boolean isIdle() {
        return settings.l1() == 0 && settings.l2() == 0 && settings.weightDecay() == 0 && decoupledDecay == 0;
    }

    /// l1 * sum |w| + l2/2 * sum w^2.
    public double penalty(Slice theta) {
        double total = 0;
        if (settings.l1() == 0 && settings.l2() == 0) {
            return total;
        }
        for (Range range : ranges) {
            for (int i = range.from; i < range.from + range.size; i++) {
                double w = theta.get(i);
                total += settings.l1() * Math.abs(w) + settings.l2() / 2 * w * w;
            }
        }
        return total;
    }

    /// Adds the derivative of the penalty.
    public void addPenalty(float[] theta, float[] gradient) {
        float l1 = (float) settings.l1();
        if (settings.l2() != 0) {
            addScaled(theta, gradient, (float) settings.l2());
        }
        if (l1 != 0) {
            for (int k = 0; k < ranges.size(); k++) {
                Range range = ranges.get(k);
                for (int i = range.from; i < range.from + range.size; i++) {
                    gradient[i] += l1 * Math.signum(theta[i]);
                }
            }
        }
    }

    /// Adds coupled weight decay.
    public void addDecay(float[] theta, float[] gradient) {
        if (settings.weightDecay() != 0 && !settings.decoupled()) {
            addScaled(theta, gradient, (float) settings.weightDecay());
        }
    }

    private void addScaled(float[] theta, float[] gradient, float factor) {
        for (int k = 0; k < ranges.size(); k++) {
            Range range = ranges.get(k);
            for (int i = range.from; i < range.from + range.size; i++) {
                gradient[i] += factor * theta[i];
            }
        }
    }

    /// Shrinks the parameters by decoupled weight decay.
    ///
    /// @param rate learning rate of this step
    public void shrink(Slice theta, double rate) {
        if (decoupledDecay != 0) {
            for (int k = 0; k < ranges.size(); k++) {
                Range range = ranges.get(k);
                shrink(theta.array(), range, (float) (1 - rate * decoupledDecay));
            }
        }
    }

    private static void shrink(float[] theta, Range range, float factor) {
        for (int i = range.from; i < range.from + range.size; i++) {
            theta[i] *= factor;
        }
    }
}
