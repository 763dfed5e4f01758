package gradiscope.training;

import gradiscope.experiment.Training;
import gradiscope.network.Architecture;
import gradiscope.network.Parameter;
import gradiscope.network.Role;
import gradiscope.optimizer.OptimizerKind;
import gradiscope.optimizer.Regulariser;
import java.util.ArrayList;
import java.util.List;

/// Which parameters of a network are regularised.
public final class Regularised {
    private Regularised() {}

    /// Penalties and decay of a training on the parameters that they are meant for.
    public static Regulariser by(Training training, Architecture architecture) {
        boolean all = training.regularisation().biases();
        List<Regulariser.Range> ranges = new ArrayList<>();
        for (Parameter p : architecture.parameters()) {
            if (all || p.role() == Role.WEIGHT) {
                ranges.add(new Regulariser.Range(p.offset(), p.size()));
            }
        }
        return new Regulariser(training.regularisation(), (OptimizerKind) training.optimizer(), ranges);
    }
}
