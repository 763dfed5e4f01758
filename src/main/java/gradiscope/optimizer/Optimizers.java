package gradiscope.optimizer;

import gradiscope.experiment.Optimizer;
import java.util.List;

/// Every optimizer, in the order in which a person should meet them.
public final class Optimizers {
    public static final List<Class<? extends Optimizer>> ALL =
            List.of(Sgd.class, Adam.class, AdamW.class, RmsProp.class, Adagrad.class);

    private Optimizers() {}
}
