package gradiscope.network;

import gradiscope.tensor.Blas;
import gradiscope.tensor.Product;
import gradiscope.tensor.Slice;
import gradiscope.tensor.Vectors;
import java.util.ArrayList;
import java.util.List;

/// An architecture made ready to compute on up to `capacity` rows at a time, by one thread. It owns its
/// parameters, statistics and every buffer; after construction nothing is allocated.
public final class Plan {
    /// What a plan is able to compute; each includes the ones before it.
    public enum Purpose {
        /// Outputs and losses.
        VALUES,
        /// Gradients by the parameters.
        GRADIENTS,
        /// Gradients by the inputs too.
        INPUT_GRADIENTS,
        /// Forward-mode derivatives and Hessian-vector products.
        CURVATURE;

        boolean signals() {
            return this != VALUES;
        }

        boolean inputSignals() {
            return compareTo(INPUT_GRADIENTS) >= 0;
        }

        boolean tangents() {
            return this == CURVATURE;
        }
    }

    private final Architecture architecture;
    private final Variable parameters;
    private final Slice statistics;
    private final Variable input;
    private final List<Variable> outputs = new ArrayList<>();
    private final List<Variable> skips = new ArrayList<>();
    private final Operation[] operations;
    private final int firstBackward;
    private final Batch batch;
    private final Objective objective;
    private final Pass pass;

    public Plan(Architecture architecture, int capacity, Purpose purpose) {
        this(architecture, capacity, purpose, Blas::multiply, Cancellation.NEVER);
    }

    /// @param cancellation asked before each forward pass, and more often where one step of the work takes long;
    ///     once requested, these throw a [java.util.concurrent.CancellationException]
    public Plan(Architecture architecture, int capacity, Purpose purpose, Cancellation cancellation) {
        this(architecture, capacity, purpose, Blas::multiply, cancellation);
    }

    /// @param product how big matrices are multiplied
    public Plan(Architecture architecture, int capacity, Purpose purpose, Product product) {
        this(architecture, capacity, purpose, product, Cancellation.NEVER);
    }

    private Plan(Architecture architecture, int capacity, Purpose purpose, Product product, Cancellation cancellation) {
        this.pass = new Pass(cancellation);
        this.architecture = architecture;
        this.parameters = Variable.of(architecture.parameterCount(), purpose.signals(), purpose.tangents());
        this.statistics = Slice.of(architecture.initialStatistics());
        this.input = variable(capacity, architecture.input().size(), purpose.inputSignals(), purpose);
        this.firstBackward = purpose.inputSignals() ? 0 : firstWithParameters(architecture);
        this.operations = new Operation[architecture.stages().size()];
        connect(capacity, purpose, product);
        this.batch = new Batch(capacity, input.value(), architecture.task().outputs());
        this.objective = architecture.objective();
    }

    private static Variable variable(int capacity, int size, boolean signal, Purpose purpose) {
        return Variable.of(Math.multiplyExact(capacity, size), signal && purpose.signals(), purpose.tangents());
    }

    private static int firstWithParameters(Architecture architecture) {
        List<Stage> stages = architecture.stages();
        int first = 0;
        while (first < stages.size() && stages.get(first).parameters().isEmpty()) {
            first++;
        }
        return first;
    }

    private void connect(int capacity, Purpose purpose, Product product) {
        List<Stage> stages = architecture.stages();
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            Geometry geometry = stage.geometry();
            Variable from = outputOf(i - 1);
            Variable skip = stage.hasSkip() ? skip(stage, capacity, purpose) : from;
            // The output of a stage is read by a backward pass only from the first stage with parameters on.
            outputs.add(variable(capacity, geometry.output().size(), i >= firstBackward, purpose));
            skips.add(skip);
            operations[i] = stage.layer()
                    .operation(new Wiring(
                            geometry,
                            capacity,
                            from,
                            skip,
                            outputs.get(i),
                            parts(stage),
                            statistics(stage),
                            i,
                            purpose.tangents(),
                            product));
        }
    }

    /// The source's values and tangents, but signal buffers of its own.
    private Variable skip(Stage stage, int capacity, Purpose purpose) {
        Variable source = outputOf(stage.skipSource());
        Variable own = variable(capacity, stage.geometry().skip().size(), source.hasSignal(), purpose);
        return new Variable(source.value(), own.signal(), source.tangent(), own.signalTangent());
    }

    private List<Variable> parts(Stage stage) {
        return stage.parameters().stream()
                .map(p -> parameters.part(p.offset(), p.size()))
                .toList();
    }

    private List<Slice> statistics(Stage stage) {
        return stage.statistics().stream()
                .map(s -> statistics.part(s.offset(), s.size()))
                .toList();
    }

    private Variable outputOf(int stage) {
        return stage < 0 ? input : outputs.get(stage);
    }

    public Architecture architecture() {
        return architecture;
    }

    public Objective objective() {
        return objective;
    }

    /// The rows that the next pass works on.
    public Batch batch() {
        return batch;
    }

    /// The flat parameters, with their gradient (`signal`), direction (`tangent`) and Hessian-vector product
    /// (`signalTangent`).
    public Variable parameters() {
        return parameters;
    }

    /// The flat running statistics.
    public Slice statistics() {
        return statistics;
    }

    /// The inputs, with their gradient and direction.
    public Variable input() {
        return input;
    }

    /// What a stage gives, rows x size of its shape. -1 is the network's input.
    public Variable output(int stage) {
        return outputOf(stage);
    }

    /// What the network gives, rows x outputs.
    public Variable output() {
        return outputOf(outputs.size() - 1);
    }

    /// Takes over parameters and running statistics.
    public void load(float[] newParameters, float[] newStatistics) {
        System.arraycopy(
                newParameters,
                0,
                parameters.value().array(),
                0,
                parameters.value().length());
        System.arraycopy(newStatistics, 0, statistics.array(), 0, statistics.length());
    }

    /// From here on: running statistics, no dropout.
    public void evaluating() {
        pass.evaluate();
    }

    /// For the next pass: batch statistics, moving the running ones; dropout with masks from this seed.
    public void training(long maskSeed) {
        pass.train(maskSeed);
    }

    /// For the next pass: batch statistics, of which `rate` goes into the running ones; no dropout.
    void calibrating(double rate) {
        pass.calibrate(rate);
    }

    /// Replaces the running statistics by those of all batches under the current parameters. Afterwards the
    /// plan evaluates.
    public void recalibrate(Calibration calibration) {
        for (int i = 0; i < calibration.batches(); i++) {
            calibration.take(i, this);
            forward(0, architecture.statisticsEnd());
        }
        evaluating();
    }

    /// Computes the outputs of the batch.
    public void forward() {
        forward(0, operations.length);
    }

    /// Computes the outputs of some stages; what the stages before them gave is still right.
    ///
    /// @param from the first
    /// @param to one past the last
    public void forward(int from, int to) {
        pass.check();
        pass.rows(batch.rows());
        for (int i = from; i < to; i++) {
            operations[i].forward(pass);
        }
    }

    /// The sum of the losses of the batch, after [#forward()].
    public double loss() {
        return objective.loss(output().value(), batch);
    }

    /// Computes the gradient of `scale` times the summed loss, after [#forward()].
    ///
    /// @return the sum of the (unscaled) losses
    public double backward(float scale) {
        double loss = objective.signal(output().value(), batch, scale, output().signal());
        propagate();
        return loss;
    }

    /// Propagates signals that the caller wrote into the output's signal, for example of one chosen logit.
    public void propagate() {
        for (int i = operations.length - 1; i >= firstBackward; i--) {
            operations[i].backward(pass);
            addSkips(i - 1, false);
        }
    }

    /// Forward mode: derivative of the outputs along the tangents in [#parameters()] and [#input()], after
    /// [#forward()].
    public void tangent() {
        for (Operation operation : operations) {
            operation.tangent(pass);
        }
    }

    /// Derivative of the gradient along those tangents, after [#backward], with the same scale, and
    /// [#tangent()]: with a parameter tangent v and no input tangent, the Hessian-vector product H v of
    /// `scale` times the summed loss.
    public void backwardTangent(float scale) {
        Variable last = output();
        objective.signalTangent(last.value(), last.tangent(), batch, scale, last.signalTangent());
        for (int i = operations.length - 1; i >= firstBackward; i--) {
            operations[i].backwardTangent(pass);
            addSkips(i - 1, true);
        }
    }

    /// A value that feeds several layers gets the sum of their signals: the next layer wrote its own, later
    /// layers that skip back to it kept theirs.
    private void addSkips(int source, boolean tangents) {
        for (int i = source + 1; i < operations.length; i++) {
            Stage stage = architecture.stages().get(i);
            if (stage.hasSkip()
                    && stage.skipSource() == source
                    && outputOf(source).hasSignal()) {
                int n = batch.rows() * stage.geometry().skip().size();
                Variable skip = skips.get(i);
                Variable target = outputOf(source);
                Vectors.addScaled(
                        1,
                        tangents ? skip.signalTangent() : skip.signal(),
                        tangents ? target.signalTangent() : target.signal(),
                        n);
            }
        }
    }

    /// Inner products of the per-sample gradients of one stage, after [#backward] with scale 1 in
    /// evaluation mode.
    ///
    /// @param gram rows x rows, its upper triangle overwritten
    /// @param scratch rows x rows to use at will
    public void gram(int stage, Slice gram, Slice scratch) {
        pass.check();
        operations[stage].gram(pass, gram, scratch);
    }

    /// Per-sample gradients of one stage, under the same conditions.
    ///
    /// @param gradients rows x parameters of the stage, overwritten
    public void sampleGradients(int stage, Slice gradients) {
        operations[stage].sampleGradients(pass, gradients);
    }
}
