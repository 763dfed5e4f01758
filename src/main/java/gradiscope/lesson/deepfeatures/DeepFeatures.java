package gradiscope.lesson.deepfeatures;

import gradiscope.experiment.Seed;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Features and both weights of a [DeepProblem] as free variables, moved by gradient descent with momentum in double
/// precision. Belongs to one thread.
public final class DeepFeatures {
    private static final double MOMENTUM = 0.9;

    private final DeepProblem problem;
    /// d for each sample.
    private final Variable h1;
    /// d x d, a row for each unit above.
    private final Variable w1;
    /// K x d.
    private final Variable w2;

    private final double[] h2;
    private final double[] residual;
    private final double[] signal;

    /// @param std of the start, in all entries
    public DeepFeatures(DeepProblem problem, double std, Seed seed) {
        int d = problem.width();
        this.problem = problem;
        this.h1 = new Variable(problem.samples() * d, std, seed.child("features"));
        this.w1 = new Variable(d * d, std, seed.child("lower"));
        this.w2 = new Variable(problem.classes() * d, std, seed.child("upper"));
        this.h2 = new double[problem.samples() * d];
        this.residual = new double[problem.classes()];
        this.signal = new double[d];
    }

    private static final class Variable {
        final double[] value;
        final double[] gradient;
        private final double[] velocity;

        Variable(int count, double std, Seed seed) {
            RandomGenerator random = seed.generator();
            this.value = new double[count];
            this.gradient = new double[count];
            this.velocity = new double[count];
            Arrays.setAll(value, i -> std * random.nextGaussian());
        }

        void decay(double penalty) {
            for (int i = 0; i < value.length; i++) {
                gradient[i] = penalty * value[i];
            }
        }

        void move(double rate) {
            for (int i = 0; i < value.length; i++) {
                velocity[i] = MOMENTUM * velocity[i] - rate * gradient[i];
                value[i] += velocity[i];
            }
        }

        void shake(double std, RandomGenerator random) {
            for (int i = 0; i < value.length; i++) {
                value[i] += std * random.nextGaussian();
                velocity[i] = 0;
            }
        }
    }

    /// A step of descent.
    public void step(double rate) {
        gradient();
        h1.move(rate);
        w1.move(rate);
        w2.move(rate);
    }

    /// Moves every variable a little and stops it, to see whether descent comes back.
    public void shake(double std, Seed seed) {
        RandomGenerator random = seed.generator();
        h1.shake(std, random);
        w1.shake(std, random);
        w2.shake(std, random);
    }

    /// The objective.
    public double loss() {
        double loss = (problem.decayH1() * squares(h1.value)
                        + problem.decayW1() * squares(w1.value)
                        + problem.decayW2() * squares(w2.value))
                / 2;
        for (int i = 0; i < problem.samples(); i++) {
            look(i);
            loss += squares(residual) / (2 * problem.samples());
        }
        return loss;
    }

    /// The squared norm of its gradient.
    public double squaredGradient() {
        gradient();
        return squares(h1.gradient) + squares(w1.gradient) + squares(w2.gradient);
    }

    private static double squares(double[] values) {
        return dot(values, 0, values, 0, values.length);
    }

    private static double dot(double[] a, int from, double[] b, int other, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += a[from + i] * b[other + i];
        }
        return sum;
    }

    private static void add(double factor, double[] from, int at, double[] to, int where, int length) {
        for (int i = 0; i < length; i++) {
            to[where + i] += factor * from[at + i];
        }
    }

    private void gradient() {
        h1.decay(problem.decayH1());
        w1.decay(problem.decayW1());
        w2.decay(problem.decayW2());
        for (int i = 0; i < problem.samples(); i++) {
            look(i);
            learn(i);
        }
    }

    /// Features above the ReLU, and the residual, of a sample.
    private void look(int sample) {
        int d = problem.width();
        int own = sample * d;
        for (int u = 0; u < d; u++) {
            double z = dot(w1.value, u * d, h1.value, own, d);
            h2[own + u] = problem.relu() ? Math.max(0, z) : z;
        }
        int label = sample / problem.perClass();
        for (int c = 0; c < problem.classes(); c++) {
            residual[c] = dot(w2.value, c * d, h2, own, d) - (c == label ? 1 : 0);
        }
    }

    /// Adds what a sample gives to the gradients.
    private void learn(int sample) {
        int d = problem.width();
        int own = sample * d;
        Arrays.fill(signal, 0);
        for (int c = 0; c < problem.classes(); c++) {
            double share = residual[c] / problem.samples();
            add(share, h2, own, w2.gradient, c * d, d);
            add(share, w2.value, c * d, signal, 0, d);
        }
        for (int u = 0; u < d; u++) {
            if (!problem.relu() || h2[own + u] > 0) {
                add(signal[u], h1.value, own, w1.gradient, u * d, d);
                add(signal[u], w1.value, u * d, h1.gradient, own, d);
            }
        }
    }

    /// The features above the ReLU: d for each sample, samples class by class.
    public double[] upperFeatures() {
        for (int i = 0; i < problem.samples(); i++) {
            look(i);
        }
        return h2.clone();
    }
}
