package gradiscope.probe.collapse;

import gradiscope.experiment.Seed;
import java.util.Optional;

/// Free features under the squared error (Zhou et al. 2022; Tirer & Bruna 2022):
/// f = 1/(2N) ||W H + b 1^T - Y||^2 + lambdaW/2 ||W||^2 + lambdaH/2 ||H||^2 + lambdaB/2 ||b||^2, N = K n.
///
/// @param lambdaB penalty of the bias; empty for no bias
record UnconstrainedFeatures(int k, int n, int d, double lambdaW, double lambdaH, Optional<Double> lambdaB) {
    /// W: K x d; H: N x d, samples of a class side by side; b: K.
    record State(double[][] w, double[][] h, double[] b) {}

    /// c = K sqrt(n lambdaW lambdaH); everything collapses to zero from 1 on.
    double c() {
        return k * Math.sqrt(n * lambdaW * lambdaH);
    }

    /// How much of the mean direction is left: 1 - c without bias, and max(0, 1 - c (1 + lambdaB)/lambdaB)
    /// with one.
    private double alongMean() {
        return lambdaB.map(penalty -> penalty == 0 ? 0 : Math.max(0, 1 - c() * (1 + penalty) / penalty))
                .orElse(1 - c());
    }

    /// The value of f at its minimisers, for c <= 1, in closed form.
    double minimum() {
        double c = c();
        double across = (k - 1.0) / k * (c - c * c / 2);
        double x = alongMean();
        return lambdaB.map(penalty -> across + penalty * (1 - x) * (1 - x) / (2 * k * (1 + penalty)) + c * x / k)
                .orElse(c - c * c / 2);
    }

    /// A global minimiser, for c <= 1: the Gram matrix of the means is
    /// sqrt(lambdaW/(n lambdaH)) [(1 - c)(I - 11^T/K) + x 11^T/K], and w_k = sqrt(n lambdaH/lambdaW) h_k.
    State minimiser(Seed seed) {
        double scale = Math.sqrt(lambdaW / (n * lambdaH));
        double across = Math.sqrt(scale * (1 - c()));
        double along = Math.sqrt(scale * alongMean());
        double[][] frame = Examples.orthonormal(k, d, seed);
        double[][] h = new double[k * n][d];
        double[][] w = new double[k][];
        double[] b = new double[k];
        for (int i = 0; i < h.length; i++) {
            for (int j = 0; j < k; j++) {
                double centred = (i / n == j ? 1 : 0) - 1.0 / k;
                Vectors.addTo(h[i], across * centred + along / k, frame[j]);
            }
        }
        for (int c = 0; c < k; c++) {
            w[c] = Vectors.scaled(h[c * n], 1 / scale);
            b[c] = lambdaB.map(penalty -> (1 - alongMean()) / (k * (1 + penalty)))
                    .orElse(0.0);
        }
        return new State(w, h, b);
    }

    State start(Seed seed, double deviation) {
        return new State(
                Vectors.scaled(Examples.gaussian(k, d, seed.child("w")), deviation),
                Vectors.scaled(Examples.gaussian(k * n, d, seed.child("h")), deviation),
                new double[k]);
    }

    double value(State s) {
        double[] error = new double[k];
        double sum = 0;
        for (int i = 0; i < s.h.length; i++) {
            sum += Vectors.squaredNorm(error(s, i, error)) / s.h.length;
        }
        double penalty = lambdaW * Vectors.squaredFrobenius(s.w) + lambdaH * Vectors.squaredFrobenius(s.h);
        return (sum + penalty + lambdaB.orElse(0.0) * Vectors.squaredNorm(s.b)) / 2;
    }

    /// Gradient descent in place, by plain loops that share nothing with the closed forms.
    void descend(State s, int steps, double rate) {
        double[] error = new double[k];
        double[][] dw = new double[k][];
        double[] db = new double[k];
        for (int step = 0; step < steps; step++) {
            for (int c = 0; c < k; c++) {
                dw[c] = Vectors.scaled(s.w[c], lambdaW);
                db[c] = lambdaB.orElse(0.0) * s.b[c];
            }
            for (int i = 0; i < s.h.length; i++) {
                error(s, i, error);
                double[] old = s.h[i].clone();
                s.h[i] = Vectors.scaled(old, 1 - rate * lambdaH);
                for (int c = 0; c < k; c++) {
                    Vectors.addTo(s.h[i], -rate * error[c] / s.h.length, s.w[c]);
                    Vectors.addTo(dw[c], error[c] / s.h.length, old);
                    db[c] += error[c] / s.h.length;
                }
            }
            for (int c = 0; c < k; c++) {
                Vectors.addTo(s.w[c], -rate, dw[c]);
            }
            if (lambdaB.isPresent()) {
                Vectors.addTo(s.b, -rate, db);
            }
        }
    }

    private double[] error(State s, int i, double[] into) {
        for (int c = 0; c < k; c++) {
            into[c] = Vectors.dot(s.w[c], s.h[i]) + s.b[c] - (i / n == c ? 1 : 0);
        }
        return into;
    }

    /// The features as a last hidden layer.
    Activity layer(State s) {
        Features features = new Features(Matrix.of(s.h), Examples.balanced(k, n), k);
        Classifier classifier =
                lambdaB.isPresent() ? Classifier.of(Matrix.of(s.w), s.b) : Classifier.of(Matrix.of(s.w));
        return Activity.last("free", features, classifier, Examples.logits(features, s.w, s.b))
                .with(new Penalty(lambdaW, lambdaB.orElse(0.0)));
    }
}
