package gradiscope.probe.function;

import gradiscope.data.Samples;
import gradiscope.network.Plan;
import gradiscope.network.Stage;
import gradiscope.probe.Subject;

/// A network that points are put through, many at a time.
final class Forward {
    /// Enough that the overhead of a pass does not show, few enough that activations stay in the cache and that
    /// nobody waits long who wants no reading any more: each pass asks.
    private static final int MOST_ROWS = 128;

    /// Most numbers that the widest layer holds at a time: 4 MiB.
    private static final int MOST_NUMBERS = 1 << 20;

    private final Plan plan;

    /// What is done after each pass, with the outputs still in the plan.
    @FunctionalInterface
    interface Visitor {
        /// @param from the first point of this pass
        /// @param rows how many
        void visit(int from, int rows);
    }

    /// @param points about how many there will be
    Forward(Subject subject, int points) {
        int widest = subject.architecture().input().size();
        for (Stage stage : subject.architecture().stages()) {
            widest = Math.max(widest, stage.geometry().output().size());
        }
        int rows = Math.clamp(MOST_NUMBERS / widest, 1, Math.min(points, MOST_ROWS));
        plan = subject.plan(rows, Plan.Purpose.VALUES);
        plan.evaluating();
    }

    /// What the last pass left.
    Plan plan() {
        return plan;
    }

    void one(Samples samples, int sample) {
        plan.batch().take(samples, sample, 1);
        plan.forward();
    }

    /// @param inputs as the network sees them, row by row
    void all(float[] inputs, Visitor visitor) {
        int count = inputs.length / plan.architecture().input().size();
        for (int from = 0; from < count; from += plan.batch().capacity()) {
            int rows = Math.min(plan.batch().capacity(), count - from);
            plan.batch().take(inputs, from, rows);
            plan.forward();
            visitor.visit(from, rows);
        }
    }

    /// The network's answers.
    ///
    /// @return points x answers, row by row; may hold numbers that are not finite
    float[] answers(float[] inputs) {
        int size = plan.objective().answerSize();
        float[] answers = new float[inputs.length / plan.architecture().input().size() * size];
        float[] some = new float[plan.batch().capacity() * size];
        all(inputs, (from, rows) -> {
            plan.objective().answer(plan.output().value(), rows, some);
            System.arraycopy(some, 0, answers, from * size, rows * size);
        });
        return answers;
    }
}
