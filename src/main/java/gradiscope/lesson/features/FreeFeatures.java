package gradiscope.lesson.features;

import gradiscope.experiment.Seed;
import gradiscope.tensor.SymmetricEigen;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Features, classifier and bias of a [Problem] as free variables, moved by gradient descent in double precision.
/// Belongs to one thread.
public final class FreeFeatures {
    private final Problem problem;
    private final double[] w;
    private final double[] h;
    private final double[] b;
    private final double[] residual;
    private final double[] gradientW;
    private final double[] gradientH;
    private final double[] gradientB;

    /// @param std of the start: all entries of W and H normal, b at 0
    public FreeFeatures(Problem problem, double std, Seed seed) {
        this.problem = problem;
        int k = problem.classes();
        int d = problem.width();
        this.w = normal(k * d, std, seed.child("classifier"));
        this.h = normal(problem.samples() * d, std, seed.child("features"));
        this.b = new double[k];
        this.residual = new double[k];
        this.gradientW = new double[w.length];
        this.gradientH = new double[h.length];
        this.gradientB = new double[k];
    }

    private static double[] normal(int count, double std, Seed seed) {
        RandomGenerator random = seed.generator();
        double[] draws = new double[count];
        Arrays.setAll(draws, i -> std * random.nextGaussian());
        return draws;
    }

    /// One step of gradient descent.
    ///
    /// @param rate stable below about 2/(1 + lb)
    public void step(double rate) {
        gradient();
        move(w, gradientW, rate);
        move(h, gradientH, rate);
        move(b, gradientB, rate);
    }

    private static void move(double[] values, double[] gradient, double rate) {
        for (int i = 0; i < values.length; i++) {
            values[i] -= rate * gradient[i];
        }
    }

    /// The objective.
    public double loss() {
        double loss = (problem.decayW() * squares(w) + problem.decayH() * squares(h) + decayB() * squares(b)) / 2;
        for (int i = 0; i < problem.samples(); i++) {
            look(i);
            loss += squares(residual) / (2 * problem.samples());
        }
        return loss;
    }

    /// The squared norm of its gradient: 0 at a critical point.
    public double squaredGradient() {
        gradient();
        return squares(gradientW) + squares(gradientH) + squares(gradientB);
    }

    private double decayB() {
        return problem.hasBias() ? problem.decayB() : 0;
    }

    private void gradient() {
        int d = problem.width();
        Arrays.setAll(gradientW, i -> problem.decayW() * w[i]);
        Arrays.setAll(gradientH, i -> problem.decayH() * h[i]);
        Arrays.setAll(gradientB, c -> decayB() * b[c]);
        for (int i = 0; i < problem.samples(); i++) {
            look(i);
            for (int c = 0; c < problem.classes(); c++) {
                double share = residual[c] / problem.samples();
                gradientB[c] += problem.hasBias() ? share : 0;
                for (int j = 0; j < d; j++) {
                    gradientW[c * d + j] += share * h[i * d + j];
                    gradientH[i * d + j] += share * w[c * d + j];
                }
            }
        }
    }

    /// The residual W h + b - y of a sample.
    private void look(int sample) {
        int d = problem.width();
        int label = sample / problem.perClass();
        for (int c = 0; c < problem.classes(); c++) {
            double z = b[c] - (c == label ? 1 : 0);
            for (int j = 0; j < d; j++) {
                z += w[c * d + j] * h[sample * d + j];
            }
            residual[c] = z;
        }
    }

    private static double squares(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }

    /// Class means, K x d, row by row.
    public double[] means() {
        int d = problem.width();
        double[] means = new double[problem.classes() * d];
        for (int i = 0; i < problem.samples(); i++) {
            for (int j = 0; j < d; j++) {
                means[i / problem.perClass() * d + j] += h[i * d + j] / problem.perClass();
            }
        }
        return means;
    }

    /// NC1 = tr(S_W S_B^+): variance within the classes, in the space of the centred class means, each direction in
    /// units of the variance between the classes there (rank K - 1).
    public double withinOverBetween() {
        int k = problem.classes();
        int d = problem.width();
        double[] means = means();
        double[][] centred = centred(means);
        SymmetricEigen eigen = SymmetricEigen.of(products(centred, centred));
        double trace = 0;
        for (int i = 0; i < problem.samples(); i++) {
            double[] away = new double[d];
            for (int j = 0; j < d; j++) {
                away[j] = h[i * d + j] - means[i / problem.perClass() * d + j];
            }
            for (int e = 0; e < k - 1; e++) {
                double along = 0;
                for (int c = 0; c < k; c++) {
                    along += eigen.vectors()[e][c] * dot(centred[c], away);
                }
                trace += k * Math.pow(along / eigen.values()[e], 2) / problem.samples();
            }
        }
        return trace;
    }

    private double[][] centred(double[] means) {
        int k = problem.classes();
        int d = problem.width();
        double[][] centred = new double[k][d];
        for (int j = 0; j < d; j++) {
            double middle = 0;
            for (int c = 0; c < k; c++) {
                middle += means[c * d + j] / k;
            }
            for (int c = 0; c < k; c++) {
                centred[c][j] = means[c * d + j] - middle;
            }
        }
        return centred;
    }

    private static double[][] products(double[][] rows, double[][] others) {
        double[][] products = new double[rows.length][others.length];
        for (int a = 0; a < rows.length; a++) {
            for (int b = 0; b < others.length; b++) {
                products[a][b] = dot(rows[a], others[b]);
            }
        }
        return products;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /// The Gram matrix of the class means, K x K.
    public double[][] gram() {
        int d = problem.width();
        double[] means = means();
        double[][] rows = new double[problem.classes()][];
        Arrays.setAll(rows, c -> Arrays.copyOfRange(means, c * d, (c + 1) * d));
        return products(rows, rows);
    }

    /// The norm of all of W and H together: the distance from the saddle at 0.
    public double size() {
        return Math.sqrt(squares(w) + squares(h));
    }

    /// The bias.
    public double[] bias() {
        return b.clone();
    }
}
