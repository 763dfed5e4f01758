package gradiscope.training;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.data.Samples;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.Layer;
import gradiscope.experiment.Optimizer;
import gradiscope.experiment.Regularisation;
import gradiscope.experiment.Schedule;
import gradiscope.experiment.Shape;
import gradiscope.network.Reference;
import gradiscope.network.ReferenceNets;
import gradiscope.network.layer.Tanh;
import gradiscope.optimizer.Adagrad;
import gradiscope.optimizer.Adam;
import gradiscope.optimizer.AdamW;
import gradiscope.optimizer.Constant;
import gradiscope.optimizer.Cosine;
import gradiscope.optimizer.Optimizers;
import gradiscope.optimizer.RmsProp;
import gradiscope.optimizer.Schedules;
import gradiscope.optimizer.Sgd;
import gradiscope.optimizer.StepDecay;
import gradiscope.optimizer.WarmUp;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OptimizerReferenceTest {
    /// 30 steps add their roundings, and optimizers that divide by the size of a gradient divide by its
    /// error too. PyTorch clips to 1e-6 less of the norm than was asked for. All this comes to 2.3e-6.
    private static final double TOLERANCE = 1e-5;

    private static final Reference REFERENCE = Reference.read("optimizers");
    private static final List<Layer> LAYERS =
            List.of(ReferenceNets.dense("", 5), new Tanh(""), ReferenceNets.dense("", 3));

    /// How parameters move.
    private record Way(Optimizer optimizer, Schedule schedule, Regularisation regularisation, double clip) {
        Way(Optimizer optimizer) {
            this(optimizer, new Constant());
        }

        Way(Optimizer optimizer, Schedule schedule) {
            this(optimizer, schedule, new Regularisation(0, 0, 0, false, true), 0);
        }

        Way(Optimizer optimizer, double clip) {
            this(optimizer, new Constant(), new Regularisation(0, 0, 0, false, true), clip);
        }

        Way(Optimizer optimizer, Regularisation regularisation) {
            this(optimizer, new Constant(), regularisation, 0);
        }

        Experiment experiment() {
            return Studies.experiment(LAYERS, optimizer, schedule, regularisation, 0, clip);
        }
    }

    private static final Map<String, Way> WAYS = Map.ofEntries(
            Map.entry("sgd", new Way(sgd(0.2, 0))),
            Map.entry("sgd mini-batches", new Way(sgd(0.05, 0.9))),
            Map.entry("sgd momentum", new Way(sgd(0.05, 0.9))),
            Map.entry("sgd dampening", new Way(new Sgd(0.2, 0.9, 0.4, false))),
            Map.entry("sgd nesterov", new Way(new Sgd(0.05, 0.9, 0, true))),
            Map.entry("sgd coupled decay", new Way(sgd(0.2, 0.5), coupled(0.1))),
            Map.entry("sgd coupled decay of weights", new Way(sgd(0.2, 0), ofWeights(0, 0, 0.1))),
            Map.entry("sgd decoupled decay", new Way(sgd(0.2, 0.5), decoupled(0.1))),
            Map.entry("sgd l1", new Way(sgd(0.2, 0), new Regularisation(0.03, 0, 0, false, true))),
            Map.entry("sgd l2", new Way(sgd(0.2, 0), new Regularisation(0, 0.1, 0, false, true))),
            Map.entry("sgd l1 and l2 of weights", new Way(sgd(0.2, 0), ofWeights(0.02, 0.1, 0))),
            Map.entry("sgd clipped", new Way(sgd(0.2, 0), 0.1)),
            Map.entry("sgd clipped at times", new Way(sgd(0.5, 0), 0.25)),
            Map.entry(
                    "sgd clipped with l2 and coupled decay",
                    new Way(sgd(0.2, 0.9), new Constant(), new Regularisation(0, 0.3, 0.1, false, true), 0.2)),
            Map.entry("sgd step schedule", new Way(sgd(0.2, 0), new StepDecay(7, 0.5))),
            Map.entry("sgd cosine schedule", new Way(sgd(0.2, 0), new Cosine(30, 0.1))),
            Map.entry("sgd warm-up", new Way(sgd(0.2, 0), new WarmUp(10, new Constant()))),
            Map.entry("adam", new Way(adam())),
            Map.entry("adam options", new Way(new Adam(0.02, 0.7, 0.95, 1e-3))),
            Map.entry("adam coupled decay", new Way(adam(), coupled(0.1))),
            Map.entry("adam decoupled decay", new Way(adam(), decoupled(0.3))),
            Map.entry("adam warm-up and cosine", new Way(adam(), new WarmUp(6, new Cosine(24, 0)))),
            Map.entry("adamw", new Way(adamW())),
            Map.entry("adamw decay of weights", new Way(adamW(), ofWeights(0, 0, 0))),
            Map.entry("adamw decoupled decay", new Way(adamW(), decoupled(0.2))),
            Map.entry("rmsprop", new Way(new RmsProp(0.01, 0.99, 1e-8, 0))),
            Map.entry("rmsprop options", new Way(new RmsProp(0.01, 0.8, 1e-3, 0.6), coupled(0.1))),
            Map.entry("adagrad", new Way(new Adagrad(0.1, 1e-10))),
            Map.entry("adagrad options", new Way(new Adagrad(0.1, 1e-2), coupled(0.1))));

    private static Optimizer sgd(double rate, double momentum) {
        return new Sgd(rate, momentum, 0, false);
    }

    private static Optimizer adam() {
        return new Adam(0.02, 0.9, 0.999, 1e-8);
    }

    private static Optimizer adamW() {
        return new AdamW(0.02, 0.9, 0.999, 1e-8, 0.5);
    }

    private static Regularisation coupled(double decay) {
        return new Regularisation(0, 0, decay, false, true);
    }

    private static Regularisation decoupled(double decay) {
        return new Regularisation(0, 0, decay, true, true);
    }

    private static Regularisation ofWeights(double l1, double l2, double decay) {
        return new Regularisation(l1, l2, decay, false, false);
    }

    static Set<String> names() {
        Set<String> names = new TreeSet<>(REFERENCE.names());
        names.remove("problem");
        return names;
    }

    @Test
    void everyOptimizerAndScheduleHasAReference() {
        assertThat(WAYS.keySet()).isEqualTo(names());
        assertThat(WAYS.values().stream().map(w -> w.optimizer().getClass()).collect(Collectors.toSet()))
                .isEqualTo(Set.copyOf(Optimizers.ALL));
        assertThat(WAYS.values().stream().map(w -> w.schedule().getClass()).collect(Collectors.toSet()))
                .isEqualTo(Set.copyOf(Schedules.ALL));
    }

    @ParameterizedTest
    @MethodSource("names")
    void parametersMoveAsInFloat64(String name) {
        Reference problem = REFERENCE.at("problem");
        Samples samples = problem.classified(Shape.vector(4), "inputs", 3);
        List<Samples> batches = name.equals("sgd mini-batches")
                ? List.of(rows(samples, 0, 5), rows(samples, 5, 9), rows(samples, 9, 12))
                : List.of(samples);
        Experiment experiment = Objects.requireNonNull(WAYS.get(name)).experiment();
        Checkpoint start = ReferenceTrajectory.start(problem.floats("parameters"), new float[0]);
        new ReferenceTrajectory(REFERENCE.at(name), experiment, batches, start, TOLERANCE).check();
    }

    private static Samples rows(Samples samples, int from, int to) {
        return samples.pick(IntStream.range(from, to).toArray());
    }
}
