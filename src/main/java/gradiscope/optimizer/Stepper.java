package gradiscope.optimizer;

import java.util.List;

/// An optimizer with the state of one run.
public interface Stepper {
    /// Moves the parameters in place. Allocates nothing.
    ///
    /// @param theta parameters, overwritten
    /// @param gradient of the same length; left as it is
    /// @param rate learning rate of this step
    /// @param step number of this step, from 1
    void apply(float[] theta, float[] gradient, double rate, long step);

    /// Its state: the live arrays, in an order that never changes, for checkpoints to copy from and to.
    List<float[]> state();
}
