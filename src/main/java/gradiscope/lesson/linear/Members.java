package gradiscope.lesson.linear;

import static gradiscope.lesson.Claim.that;

import gradiscope.experiment.Seed;
import gradiscope.lesson.CheckBench;
import gradiscope.lesson.Claim;
import gradiscope.lesson.wide.WideModel;
import java.util.Arrays;
import java.util.List;

/// Trained networks from many random starts, asked about inputs that they have not seen, beside the [Ensemble] formula.
///
/// @param answers of each network, for each input
record Members(List<double[]> answers, Ensemble formula) {
    private static final int COUNT = 48;
    private static final int WIDTH = 128;
    private static final int QUESTIONS = 20;

    static Members train(WideModel model, SignTask task, double rate, int steps, Seed seed, CheckBench bench) {
        int dimensions = task.inputs()[0].length;
        double[][] asked =
                SignTask.draw(QUESTIONS, dimensions, seed.child("questions")).inputs();
        List<double[]> answers = bench.each(COUNT, number -> {
            Seed own = seed.child("members").child(number);
            WideNetwork network = WideNetwork.random(model, dimensions, WIDTH, own);
            WideNetwork.Descent descent = network.new Descent(task.inputs(), task.targets(), rate);
            for (int t = 0; t < steps; t++) {
                bench.cancellation().check();
                descent.step();
            }
            return network.outputs(asked);
        });
        return new Members(answers, Ensemble.of(model, task, asked, rate, steps));
    }

    List<Claim> claims() {
        double together = Norms.rmse(mean(), formula.mean());
        double alone = answers.stream()
                .mapToDouble(one -> Norms.rmse(one, formula.mean()))
                .average()
                .orElseThrow();
        double scatter = scatter();
        double expected = Arrays.stream(formula.variance()).average().orElseThrow();
        return List.of(
                that("the mean of 48 networks is at least 3 times nearer to the formula than one of them")
                        .with("one", alone)
                        .with("mean of 48", together)
                        .with("ratio", alone / together)
                        .holds(alone > 3 * together),
                that("they scatter as it says: variance over that of the formula from 0.6 to 1.5")
                        .with("variance", scatter)
                        .with("formula", expected)
                        .with("ratio", scatter / expected)
                        .holds(scatter > 0.6 * expected && scatter < 1.5 * expected));
    }

    private double[] mean() {
        double[] mean = new double[QUESTIONS];
        for (double[] one : answers) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += one[i] / COUNT;
            }
        }
        return mean;
    }

    /// The unbiased variance, averaged over the inputs.
    private double scatter() {
        double[] mean = mean();
        double squares = 0;
        for (double[] one : answers) {
            double away = Norms.rmse(one, mean);
            squares += away * away;
        }
        return squares / (COUNT - 1);
    }
}
