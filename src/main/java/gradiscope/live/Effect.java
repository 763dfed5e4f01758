package gradiscope.live;

import gradiscope.experiment.Experiment;
import gradiscope.experiment.Training;

/// What a change of the experiment means for the run under way.
public enum Effect {
    /// The run is not touched: another name.
    NOTHING,
    /// The run goes on with it from the next step: learning rate, momentum, batch, stop conditions.
    AT_ONCE,
    /// A new run begins.
    RESTART;

    /// The effect of going from one experiment to another.
    public static Effect of(Experiment before, Experiment after) {
        if (named(before, after).equals(after)) {
            return NOTHING;
        }
        return tuned(named(before, after), after.training()).equals(after) ? AT_ONCE : RESTART;
    }

    private static Experiment named(Experiment e, Experiment other) {
        return new Experiment(other.name(), e.seed(), e.data(), e.network(), e.loss(), e.training());
    }

    /// The first experiment with what may change at once of the other training.
    private static Experiment tuned(Experiment e, Training other) {
        Training t = e.training();
        boolean sameOptimizer = t.optimizer().getClass() == other.optimizer().getClass();
        Training tuned = new Training(
                other.batch(),
                sameOptimizer ? other.optimizer() : t.optimizer(),
                t.schedule(),
                t.regularisation(),
                t.clip(),
                other.stop());
        return new Experiment(e.name(), e.seed(), e.data(), e.network(), e.loss(), tuned);
    }
}
