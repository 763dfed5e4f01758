package gradiscope.lesson.deepfeatures;

import gradiscope.experiment.Seed;
import gradiscope.network.Cancellation;

/// Where descent from one random start ends.
///
/// @param above the loss over the closed form, minus 1
/// @param gradient norm of the gradient
/// @param back the same as `above`, after everything was shaken a little and descended again
/// @param frame how far the class means above the ReLU are from an orthogonal frame
record Restart(double above, double gradient, double back, Frame frame) {
    private static final double START = 0.2;
    private static final double RATE = 0.3;
    private static final int STEPS = 100_000;
    private static final double STILL = 1e-11;

    /// Small beside the entries, which are near 1, and large beside where descent stands still.
    private static final double SHAKE = 1e-3;

    static Restart from(DeepProblem problem, Seed seed, Cancellation cancellation) {
        DeepFeatures free = new DeepFeatures(problem, START, seed);
        descend(free, STEPS, cancellation);
        double above = above(free, problem);
        double gradient = Math.sqrt(free.squaredGradient());
        Frame frame = Frame.of(free.upperFeatures(), problem);
        free.shake(SHAKE, seed.child("shake"));
        descend(free, STEPS / 4, cancellation);
        return new Restart(above, gradient, above(free, problem), frame);
    }

    private static void descend(DeepFeatures free, int steps, Cancellation cancellation) {
        for (int t = 0; t < steps; t++) {
            free.step(RATE);
            if (t % 256 == 0) {
                cancellation.check();
                if (free.squaredGradient() < STILL * STILL) {
                    return;
                }
            }
        }
    }

    private static double above(DeepFeatures free, DeepProblem problem) {
        return free.loss() / problem.minimum() - 1;
    }

    /// Whether it ended at the global minimum, to 9 digits.
    boolean isBest() {
        return Math.abs(above) < 1e-9;
    }

    /// Whether it ended clearly above it.
    boolean isAbove() {
        return above > 0.01;
    }

    /// Whether it is at a minimum: with no gradient left, and where it was again after being shaken.
    boolean comesBack() {
        return gradient < 1e-3 && Math.abs(back - above) < 1e-4;
    }
}
