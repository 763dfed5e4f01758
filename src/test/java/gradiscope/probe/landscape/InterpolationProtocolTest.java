package gradiscope.probe.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.data.Split;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.Layer;
import gradiscope.experiment.Optimizer;
import gradiscope.network.layer.BatchNorm;
import gradiscope.network.layer.Dense;
import gradiscope.network.layer.Initialisation;
import gradiscope.network.layer.Relu;
import gradiscope.optimizer.Adam;
import gradiscope.optimizer.Sgd;
import gradiscope.probe.Mixture;
import gradiscope.probe.SampleSet;
import gradiscope.probe.Subject;
import gradiscope.probe.Subjects;
import gradiscope.training.Checkpoint;
import gradiscope.training.NetworkStudy;
import gradiscope.training.Run;
import gradiscope.training.Studies;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The protocol of `architecture-and-landscape.md`, section 2: ten classes in 32 dimensions, 1000 + 1000
/// samples, ReLU networks of width 64, 51 alphas, momentum 0.9, batches of 50, 15 to 20 epochs. Bounds are
/// weaker than the numbers there, which are named beside them; directions are the same.
class InterpolationProtocolTest {
    private static final Split DATA = new Mixture(1, 1).split(1000);
    private static final Split HARDER = new Mixture(0.75, 1).split(1000);
    private static final long EPOCH = 20;

    /// ReLU layers, then the classifier.
    ///
    /// @param gain factor on the standard deviation that He et al. give
    private record Mlp(int depth, double gain, boolean bias, boolean batchNorm) {
        Experiment experiment(Optimizer optimizer, long seed) {
            List<Layer> layers = new ArrayList<>();
            for (int l = 1; l < depth; l++) {
                layers.add(dense(64));
                if (batchNorm) {
                    layers.add(new BatchNorm("", 0.1, 1e-5));
                }
                layers.add(new Relu(""));
            }
            layers.add(dense(0));
            Experiment e = Studies.experiment(layers, optimizer, 50);
            return new Experiment(e.name(), seed, e.data(), e.network(), e.loss(), e.training());
        }

        private Layer dense(int units) {
            return new Dense("", units, bias, Initialisation.HE_NORMAL, gain, 0);
        }
    }

    private static final Mlp PLAIN = new Mlp(3, 1, true, false);
    private static final Mlp NORMALISED = new Mlp(3, 1, true, true);

    private static Sgd sgd(double rate) {
        return new Sgd(rate, 0.9, 0, false);
    }

    private static Line line(InterpolationProbe probe, Subject subject, Path path, SampleSet set) {
        return probe.measure(subject).lines().stream()
                .filter(l -> l.path().equals(path) && l.set() == set)
                .findFirst()
                .orElseThrow();
    }

    private static Line train(Subject subject) {
        return line(InterpolationProbe.wholeNetwork(), subject, Path.wholeNetwork(), SampleSet.TRAIN);
    }

    private static double delta(Subject subject) {
        return train(subject).shape().orElseThrow().delta();
    }

    private static double moved(Subject subject) {
        return InterpolationProbe.wholeNetwork()
                .measure(subject)
                .distance()
                .relative()
                .orElseThrow();
    }

    /// Items 1 and 2: Delta is 0 on all seeds with gradient descent, moved by .2 to .4 of the start; above
    /// 1e-3 on 4 of 5 seeds with Adam, moved by 1.5 to 3.
    @Test
    void theLossFallsAllTheWayToANearEndAndNotToAFarOne() {
        int rises = 0;
        for (long seed = 1; seed <= 5; seed++) {
            Subject near = Subjects.trained(PLAIN.experiment(sgd(0.05), seed), HARDER, 20 * EPOCH);
            Subject far =
                    Subjects.trained(PLAIN.experiment(new Adam(0.05, 0.9, 0.999, 1e-8), seed), HARDER, 20 * EPOCH);
            assertThat(train(near).shape().orElseThrow().monotone()).isTrue();
            assertThat(moved(near)).isLessThan(0.6);
            assertThat(moved(far)).isGreaterThan(1.5);
            rises += delta(far) > CurveShape.MONOTONE ? 1 : 0;
        }
        assertThat(rises).isGreaterThanOrEqualTo(2);
    }

    /// Item 3, the headline: at least five times the test error with Delta below 1e-3 in both. There 1.2 %
    /// and 11 %.
    @Test
    void theShapeOfTheLineSaysLittleOfTheTestError() {
        Subject good = Subjects.trained(PLAIN.experiment(sgd(0.05), 1), DATA, 20 * EPOCH);
        Subject bad = Subjects.trained(new Mlp(3, 2, true, false).experiment(sgd(0.0005), 1), DATA, 20 * EPOCH);
        assertThat(delta(good)).isLessThan(1e-3);
        assertThat(delta(bad)).isLessThan(1e-3);
        assertThat(testError(bad)).isGreaterThan(5 * testError(good));
    }

    private static double testError(Subject subject) {
        return line(InterpolationProbe.wholeNetwork(), subject, Path.wholeNetwork(), SampleSet.TEST)
                .curve()
                .errors()
                .getLast();
    }

    /// Item 4: no barrier in the training error from one start in two orders of the samples; one of .15 to
    /// .53 from two starts.
    @Test
    void twoEndsOfOneStartAreConnectedAndThoseOfTwoStartsAreNot() {
        Run one = Subjects.run(PLAIN.experiment(sgd(0.05), 1), DATA);
        Checkpoint start = one.study().checkpoint();
        Run sameStart = Subjects.run(PLAIN.experiment(sgd(0.05), 2), DATA);
        sameStart.study().restore(start);
        Run otherStart = Subjects.run(PLAIN.experiment(sgd(0.05), 2), DATA);
        for (Run run : List.of(one, sameStart, otherStart)) {
            run.advance(15 * EPOCH);
        }
        assertThat(errorBarrier(one, sameStart, InterpolationProbe.Statistics.RECOMPUTED))
                .isLessThan(0.005);
        assertThat(errorBarrier(one, otherStart, InterpolationProbe.Statistics.RECOMPUTED))
                .isGreaterThan(0.1);
    }

    private static double errorBarrier(Run one, Run other, InterpolationProbe.Statistics statistics) {
        InterpolationProbe probe =
                new InterpolationProbe(0, -1, 0, 1, 31, false, false, false, statistics, Barrier.Over.MEAN_OF_ENDS);
        Subject subject = Subjects.between(
                ((NetworkStudy) one.study()).experiment(),
                DATA,
                one.study().checkpoint(),
                other.study().checkpoint());
        Barrier barrier = line(probe, subject, Path.wholeNetwork(), SampleSet.TRAIN)
                .shape()
                .orElseThrow()
                .barrier();
        assertThat(barrier.over()).isEqualTo(Barrier.Over.MEAN_OF_ENDS);
        return barrier.error().orElseThrow();
    }

    /// Item 5: a plateau of .18 with biases, .08 with homogeneous ones, .06 without any. Half of LeCun's
    /// standard deviation is 0.354 of He's.
    @Test
    void biasesMakeThePlateauAndHomogeneousOnesDoNot() {
        Subject biased = Subjects.trained(new Mlp(6, 0.354, true, false).experiment(sgd(0.05), 1), HARDER, 20 * EPOCH);
        Subject without =
                Subjects.trained(new Mlp(6, 0.354, false, false).experiment(sgd(0.05), 1), HARDER, 20 * EPOCH);
        double plateau = plateau(biased, Path.wholeNetwork());
        assertThat(plateau).isGreaterThanOrEqualTo(2 * plateau(biased, Path.homogeneousBias()));
        assertThat(plateau).isGreaterThanOrEqualTo(2 * plateau(without, Path.wholeNetwork()));
    }

    private static double plateau(Subject subject, Path path) {
        return line(InterpolationProbe.usual(), subject, path, SampleSet.TRAIN)
                .shape()
                .orElseThrow()
                .plateau()
                .orElseThrow();
    }

    /// Item 6: an error barrier of .10 with recomputed statistics, .29 with interpolated, .49 with those of
    /// the end.
    @Test
    void staleStatisticsOfBatchNormInventABarrier() {
        Run one = Subjects.run(NORMALISED.experiment(sgd(0.05), 1), DATA);
        Run other = Subjects.run(NORMALISED.experiment(sgd(0.05), 2), DATA);
        one.advance(15 * EPOCH);
        other.advance(15 * EPOCH);
        double recomputed = errorBarrier(one, other, InterpolationProbe.Statistics.RECOMPUTED);
        double interpolated = errorBarrier(one, other, InterpolationProbe.Statistics.INTERPOLATED);
        double endpoint = errorBarrier(one, other, InterpolationProbe.Statistics.ENDPOINT);
        assertThat(interpolated).isGreaterThan(recomputed);
        assertThat(endpoint).isGreaterThan(3 * recomputed).isGreaterThan(interpolated);
    }
}
