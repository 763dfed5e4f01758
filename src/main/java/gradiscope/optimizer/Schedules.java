package gradiscope.optimizer;

import gradiscope.experiment.Schedule;
import java.util.List;

/// Every schedule, in the order in which a person should meet them.
public final class Schedules {
    public static final List<Class<? extends Schedule>> ALL =
            List.of(Constant.class, StepDecay.class, Cosine.class, WarmUp.class);

    private Schedules() {}
}
