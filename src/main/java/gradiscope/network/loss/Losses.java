package gradiscope.network.loss;

import gradiscope.experiment.Loss;
import java.util.List;

/// Every loss, in the order in which a person should meet them.
public final class Losses {
    public static final List<Class<? extends Loss>> ALL =
            List.of(CrossEntropy.class, MeanSquaredError.class, Logistic.class);

    private Losses() {}
}
