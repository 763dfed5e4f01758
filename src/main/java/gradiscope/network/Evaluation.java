package gradiscope.network;

import gradiscope.data.Samples;

/// What a network makes of samples: the summed loss, and which class was taken for which.
///
/// @param count samples
/// @param loss mean loss per sample; may be infinite or not a number when the network is
/// @param confusions K x K counts: row the true class, column the predicted one; empty for regression.
///     Shared: never written
public record Evaluation(int count, double loss, int[][] confusions) {
    /// Evaluates in evaluation mode: running statistics, no dropout.
    ///
    /// @param plan with the parameters loaded; its batch is overwritten
    /// @param samples at least one
    public static Evaluation of(Plan plan, Samples samples) {
        plan.evaluating();
        int k = samples.classes();
        int[][] confusions = new int[k][k];
        double loss = 0;
        int capacity = plan.batch().capacity();
        for (int from = 0; from < samples.count(); from += capacity) {
            int rows = Math.min(capacity, samples.count() - from);
            plan.batch().take(samples, from, rows);
            plan.forward();
            loss += plan.loss();
            count(plan, rows, confusions);
        }
        return new Evaluation(samples.count(), loss / samples.count(), confusions);
    }

    private static void count(Plan plan, int rows, int[][] confusions) {
        for (int r = 0; r < (confusions.length == 0 ? 0 : rows); r++) {
            confusions[plan.batch().labels()[r]][
                    plan.objective().predict(plan.output().value(), r)]++;
        }
    }

    /// Share of right answers; 1 for regression.
    public double accuracy() {
        int right = confusions.length == 0 ? count : 0;
        for (int i = 0; i < confusions.length; i++) {
            right += confusions[i][i];
        }
        return right / (double) count;
    }

    /// Share of wrong answers; 0 for regression.
    public double error() {
        return (count - Math.round(accuracy() * count)) / (double) count;
    }
}
