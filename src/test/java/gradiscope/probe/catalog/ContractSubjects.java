package gradiscope.probe.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.data.Samples;
import gradiscope.data.Split;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.Layer;
import gradiscope.experiment.Shape;
import gradiscope.network.Nets;
import gradiscope.network.layer.BatchNorm;
import gradiscope.network.layer.Conv2d;
import gradiscope.network.layer.Dense;
import gradiscope.network.layer.Dropout;
import gradiscope.network.layer.Flatten;
import gradiscope.network.layer.Initialisation;
import gradiscope.network.layer.LayerNorm;
import gradiscope.network.layer.MaxPool;
import gradiscope.network.layer.Relu;
import gradiscope.network.layer.Tanh;
import gradiscope.network.loss.Logistic;
import gradiscope.network.loss.MeanSquaredError;
import gradiscope.optimizer.Sgd;
import gradiscope.probe.Subject;
import gradiscope.probe.Subjects;
import gradiscope.training.Checkpoint;
import gradiscope.training.Phase;
import gradiscope.training.Run;
import gradiscope.training.Studies;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Networks of every kind, also at their start, dead, or about to overflow.
public final class ContractSubjects {
    static final Split CLASSES =
            new Split(Nets.samples(Shape.vector(4), 60, 3, 1), Nets.samples(Shape.vector(4), 21, 3, 2));
    private static final Split IMAGES = Subjects.twice(Nets.samples(new Shape(2, 6, 6), 40, 3, 3));
    private static final Split TWO = Subjects.twice(Nets.samples(Shape.vector(4), 50, 2, 4));
    private static final MeanSquaredError SQUARES = new MeanSquaredError(1, 1, MeanSquaredError.Reduction.MEAN);
    private static final Experiment MLP = Subjects.experiment(
            Nets.CROSS_ENTROPY, Nets.dense(6), new Relu(""), Nets.dense(5), new Relu(""), Nets.dense(0));

    private ContractSubjects() {}

    /// A network for classes at its first step.
    static Subject plain() {
        return Subjects.atStart(MLP, CLASSES);
    }

    /// By name.
    public static Map<String, Subject> all() {
        Map<String, Subject> subjects = new LinkedHashMap<>();
        Samples numbers = Samples.regression(
                Shape.vector(4),
                CLASSES.train().inputs(),
                java.util.Arrays.copyOf(CLASSES.train().inputs(), 120),
                2);
        Experiment regression = Subjects.experiment(SQUARES, Nets.dense(6), new Tanh(""), Nets.dense(0));
        subjects.put("classes at the start", Subjects.atStart(MLP, CLASSES));
        subjects.put("classes", Subjects.trained(MLP, CLASSES, 20));
        subjects.put("regression at the start", Subjects.atStart(regression, Subjects.twice(numbers)));
        subjects.put("regression", Subjects.trained(regression, Subjects.twice(numbers), 20));
        subjects.put("state from step to step", Subjects.trained(Studies.stateful(), CLASSES, 20));
        subjects.put("images", Subjects.trained(images(), IMAGES, 10));
        subjects.put(
                "logistic",
                Subjects.trained(
                        Subjects.experiment(new Logistic(), Nets.dense(4), new Tanh(""), Nets.dense(0)), TWO, 9));
        subjects.put("squared error of classes", Subjects.trained(Subjects.with(MLP, SQUARES), CLASSES, 20));
        subjects.put("a single layer", Subjects.trained(Subjects.experiment(SQUARES, Nets.dense(0)), CLASSES, 5));
        Layer zero = new Dense("", 0, true, Initialisation.ZERO, 1, 0);
        subjects.put("all zeros", Subjects.atStart(Subjects.experiment(Nets.CROSS_ENTROPY, zero), CLASSES));
        subjects.put(
                "no weights",
                Subjects.trained(Subjects.experiment(SQUARES, new LayerNorm("", 1e-5)), threeInputs(), 5));
        subjects.put("nothing to test on", Subjects.atStart(MLP, Subjects.trainOnly(CLASSES.train())));
        subjects.put(
                "one sample",
                Subjects.atStart(MLP, Subjects.twice(CLASSES.train().pick(new int[] {1}))));
        subjects.put(
                "tests of one class",
                Subjects.atStart(MLP, new Split(CLASSES.train(), CLASSES.train().pick(new int[] {0, 3, 6}))));
        subjects.put("diverged", diverged());
        for (float scale : new float[] {1e-38f, 1e-20f, 1e6f, 1e12f, 1e19f, 1e30f, 1e37f}) {
            subjects.put("classes, weights times " + scale, scaled(MLP, CLASSES, scale));
            subjects.put("squares, weights times " + scale, scaled(Subjects.with(MLP, SQUARES), CLASSES, scale));
            subjects.put("images, weights times " + scale, scaled(images(), IMAGES, scale));
        }
        return subjects;
    }

    private static Split threeInputs() {
        return Subjects.twice(Nets.samples(Shape.vector(3), 30, 3, 5));
    }

    private static Experiment images() {
        return Subjects.experiment(
                Nets.CROSS_ENTROPY,
                new Conv2d("", 3, 3, 1, 1, true, Initialisation.HE_NORMAL, 1),
                new BatchNorm("", 0.1, 1e-5),
                new Relu(""),
                new MaxPool("", 2, 0),
                new Flatten(""),
                new Dropout("", 0.2),
                Nets.dense(0));
    }

    private static Subject diverged() {
        Experiment e = Studies.experiment(List.of(Nets.dense(6), Nets.dense(0)), new Sgd(1e4, 0, 0, false), 0);
        Run run = Subjects.run(Subjects.with(e, SQUARES), CLASSES);
        assertThat(run.advance(1000)).isInstanceOf(Phase.Diverged.class);
        return Subjects.of(run);
    }

    /// After a few steps, then everything multiplied: checkpoints stay finite.
    private static Subject scaled(Experiment experiment, Split data, float scale) {
        Subject subject = Subjects.trained(experiment, data, 3);
        List<Checkpoint> timeline = new ArrayList<>(subject.timeline());
        float[] parameters = subject.now().parameters().clone();
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] *= scale;
        }
        Checkpoint now = Subjects.checkpoint(3, parameters, subject.now().statistics());
        timeline.set(3, now);
        assertThat(now.isFinite()).isTrue();
        return new Subject(experiment, subject.architecture(), data, subject.start(), now, timeline);
    }
}
