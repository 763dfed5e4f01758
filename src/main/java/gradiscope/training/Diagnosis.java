package gradiscope.training;

import gradiscope.experiment.Message;
import gradiscope.network.Architecture;
import gradiscope.network.Parameter;
import gradiscope.network.Plan;
import gradiscope.network.Stage;
import gradiscope.tensor.Slice;
import gradiscope.tensor.Vectors;
import java.util.List;

/// Finds where in a pass the first number that is not finite appeared: in the order in which numbers came
/// to be.
final class Diagnosis {
    private Diagnosis() {}

    /// @param plan after a forward and a backward pass
    static NonFinite of(Plan plan, long step) {
        Architecture architecture = plan.architecture();
        List<Stage> stages = architecture.stages();
        int rows = plan.batch().rows();
        for (Parameter p : architecture.parameters()) {
            if (!Vectors.finite(plan.parameters().value().part(p.offset(), p.size()))) {
                return new NonFinite(step, p.layer(), NonFinite.its(p.role()));
            }
        }
        for (int i = 0; i < stages.size(); i++) {
            if (!finite(plan.output(i).value(), rows, stages.get(i))) {
                return new NonFinite(step, stages.get(i).layer().name(), Message.of("its output"));
            }
        }
        for (int i = stages.size() - 1; i >= 0; i--) {
            Slice signal = plan.output(i).signal();
            if (signal.length() > 0 && !finite(signal, rows, stages.get(i))) {
                return new NonFinite(
                        step,
                        i == stages.size() - 1 ? "loss" : stages.get(i).layer().name(),
                        Message.of("the gradient by its output"));
            }
        }
        for (Parameter p : architecture.parameters().reversed()) {
            if (!Vectors.finite(plan.parameters().signal().part(p.offset(), p.size()))) {
                return new NonFinite(step, p.layer(), Message.of("the gradient by {0}", NonFinite.its(p.role())));
            }
        }
        return new NonFinite(step, "loss", Message.of("its value"));
    }

    private static boolean finite(Slice numbers, int rows, Stage stage) {
        return Vectors.finite(numbers.part(0, rows * stage.geometry().output().size()));
    }
}
