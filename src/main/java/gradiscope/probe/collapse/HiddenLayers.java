package gradiscope.probe.collapse;

import gradiscope.data.Samples;
import gradiscope.experiment.Regularisation;
import gradiscope.network.Architecture;
import gradiscope.network.Parameter;
import gradiscope.network.Plan;
import gradiscope.network.Role;
import gradiscope.network.Stage;
import gradiscope.network.layer.Dense;
import gradiscope.network.loss.MeanSquaredError;
import gradiscope.optimizer.OptimizerKind;
import gradiscope.probe.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What the hidden layers of a network make of samples, in evaluation mode: plain arrays for [Collapse].
final class HiddenLayers {
    private static final int ROWS = 256;

    private final Subject subject;
    private final Architecture architecture;
    private final Samples samples;
    private final List<Integer> readers;

    HiddenLayers(Subject subject, Samples samples) {
        this.subject = subject;
        this.architecture = subject.architecture();
        this.samples = samples;
        this.readers = readers(architecture);
    }

    /// The stages with weights that read a hidden layer; the last one reads the last hidden layer. A
    /// network of a single weight layer has no hidden layer: then its input stands for it.
    private static List<Integer> readers(Architecture architecture) {
        List<Integer> weighted = new ArrayList<>();
        for (int i = 0; i < architecture.stages().size(); i++) {
            if (architecture.stages().get(i).isWeightLayer()
                    && !architecture.stages().get(i).hasSkip()) {
                weighted.add(i);
            }
        }
        return weighted.size() > 1 ? weighted.subList(1, weighted.size()) : weighted;
    }

    /// Whether there is nothing to measure: no layer with weights.
    boolean areNone() {
        return readers.isEmpty();
    }

    /// @param all every hidden layer; else the last one alone
    List<Activity> activities(boolean all) {
        List<Integer> wanted = all ? readers : readers.subList(Math.max(0, readers.size() - 1), readers.size());
        List<float[]> features =
                wanted.stream().map(i -> new float[samples.count() * width(i)]).toList();
        int outputs = architecture.task().outputs();
        float[] logits = new float[samples.count() * outputs];
        forward((plan, from) -> {
            int rows = plan.batch().rows();
            for (int k = 0; k < wanted.size(); k++) {
                int width = width(wanted.get(k));
                System.arraycopy(
                        plan.output(wanted.get(k) - 1).value().array(), 0, features.get(k), from * width, rows * width);
            }
            System.arraycopy(plan.output().value().array(), 0, logits, from * outputs, rows * outputs);
        });
        List<Activity> activities = new ArrayList<>();
        for (int k = 0; k < wanted.size(); k++) {
            activities.add(activity(wanted.get(k), features.get(k), decisions(logits, outputs)));
        }
        return activities;
    }

    private interface Visitor {
        void visit(Plan plan, int from);
    }

    private void forward(Visitor visitor) {
        Plan plan = subject.plan(ROWS, Plan.Purpose.VALUES);
        plan.evaluating();
        for (int from = 0; from < samples.count(); from += ROWS) {
            plan.batch().take(samples, from, Math.min(ROWS, samples.count() - from));
            plan.forward();
            visitor.visit(plan, from);
        }
    }

    private int width(int reader) {
        return architecture.stages().get(reader).geometry().input().size();
    }

    /// One column per class.
    private Matrix decisions(float[] logits, int outputs) {
        return isLogistic() ? Matrix.of(bothSigns(logits, 1), 2) : Matrix.of(logits, outputs);
    }

    /// Whether a single output z decides between two classes: as a softmax of -z/2 and z/2 does.
    private boolean isLogistic() {
        return architecture.task().outputs() == 1 && samples.classes() == 2;
    }

    /// Each row twice, times -1/2 for the first class and 1/2 for the second.
    private static float[] bothSigns(float[] rows, int width) {
        float[] both = new float[2 * rows.length];
        for (int i = 0; i < rows.length; i++) {
            int at = i / width * 2 * width + i % width;
            both[at] = -rows[i] / 2;
            both[at + width] = rows[i] / 2;
        }
        return both;
    }

    private Activity activity(int reader, float[] values, Matrix logits) {
        Matrix rows = Matrix.of(values, width(reader)).until(subject.cancellation());
        Features features = new Features(rows, samples.labels(), samples.classes());
        String name = reader == 0
                ? "input"
                : architecture.stages().get(reader - 1).layer().name();
        Stage stage = architecture.stages().get(reader);
        boolean last = reader == architecture.stages().size() - 1
                && stage.layer() instanceof Dense
                && (isLogistic() || architecture.task().outputs() == samples.classes());
        if (!last) {
            return Activity.hidden(name, features, logits);
        }
        Activity activity = Activity.last(name, features, classifier(stage), logits);
        return penalty((Dense) stage.layer()).map(activity::with).orElse(activity);
    }

    /// The classifier as it acts: with the factors that an NTK layer applies to its weights and bias.
    private Classifier classifier(Stage stage) {
        Dense dense = (Dense) stage.layer();
        int in = stage.geometry().input().size();
        Matrix weights = Matrix.of(rows(parameter(stage, Role.WEIGHT).orElseThrow(), dense.weightScale(in), in), in);
        return parameter(stage, Role.BIAS)
                .map(bias -> Classifier.of(weights, rows(bias, dense.biasScale(), 1)))
                .orElseGet(() -> Classifier.of(weights));
    }

    /// A row for each class.
    private float[] rows(Parameter p, double scale, int width) {
        float[] values = scaled(p, scale);
        return isLogistic() ? bothSigns(values, width) : values;
    }

    private static Optional<Parameter> parameter(Stage stage, Role role) {
        return stage.parameters().stream().filter(p -> p.role() == role).findFirst();
    }

    private float[] scaled(Parameter p, double scale) {
        float[] values = Arrays.copyOfRange(subject.now().parameters(), p.offset(), p.offset() + p.size());
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (scale * values[i]);
        }
        return values;
    }

    /// The training's decay in the units of the decomposition, 1/(2N) ||...||^2 + lambda/2 ||W||^2: a loss
    /// of f times the squares, with decay d, is 2f times that with lambda = d/(2f). Only for plain targets
    /// of 0 and 1.
    private Optional<Penalty> penalty(Dense dense) {
        if (!(subject.experiment().loss() instanceof MeanSquaredError mse) || mse.alpha() != 1 || mse.target() != 1) {
            return Optional.empty();
        }
        Regularisation r = subject.experiment().training().regularisation();
        OptimizerKind optimizer =
                (OptimizerKind) subject.experiment().training().optimizer();
        double decay = r.l2() + r.weightDecay() + optimizer.decoupledDecay();
        double lambda = decay / (2 * mse.factor(samples.classes()));
        double weightScale = dense.weightScale(width(readers.getLast()));
        double ofBias = r.biases() && dense.biasScale() != 0 ? lambda / (dense.biasScale() * dense.biasScale()) : 0;
        // Weights that act with a factor of next to nothing cannot be told from weights decayed to nothing.
        return Penalty.inRange(lambda / (weightScale * weightScale), ofBias);
    }
}
