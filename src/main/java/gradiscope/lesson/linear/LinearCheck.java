package gradiscope.lesson.linear;

import static gradiscope.lesson.Claim.that;

import gradiscope.experiment.Seed;
import gradiscope.lesson.Check;
import gradiscope.lesson.CheckBench;
import gradiscope.lesson.Claim;
import gradiscope.lesson.wide.InfiniteKernel;
import gradiscope.lesson.wide.Nonlinearity;
import gradiscope.lesson.wide.WideModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Networks of several widths beside their linear twins; the kernel of a start beside its limit; a linear model beside
/// itself, and beyond its critical rate; the mean of many networks beside the formula.
public final class LinearCheck implements Check {
    private static final WideModel MODEL = new WideModel(Nonlinearity.ERF, 2, 1.5, 0.1);
    private static final int SAMPLES = 20;
    private static final int DIMENSIONS = 5;
    private static final double[] WIDTHS = {32, 64, 128, 256, 512};
    private static final int STEPS = 400;

    /// Starts of each width. Their geometric mean goes into the slope, which differs by about 0.05 from seed to seed.
    private static final int TRAINED = 4;

    /// A kernel at the start costs no training.
    private static final int KERNELS = 16;

    @Override
    public List<Claim> verify(Seed seed, CheckBench bench) {
        SignTask task = SignTask.draw(SAMPLES, DIMENSIONS, seed.child("samples"));
        double[][] limit = InfiniteKernel.of(MODEL, task.inputs()).tangent();
        // Half the critical rate of the limit: the same descent at every width.
        double rate = LinearTwin.rate(limit, 0.5);
        List<Claim> claims = new ArrayList<>(widths(task, rate, seed, bench));
        claims.add(starts(task, limit, seed, bench));
        claims.add(linearInItself(task, seed, bench));
        claims.add(critical(limit, task));
        claims.addAll(Members.train(MODEL, task, rate, STEPS, seed, bench).claims());
        return claims;
    }

    private static List<Claim> widths(SignTask task, double rate, Seed seed, CheckBench bench) {
        // The widest first: otherwise one processor would be left alone with it.
        int count = WIDTHS.length * TRAINED;
        List<Width> found = bench.each(count, i -> {
                    int number = count - 1 - i;
                    int width = (int) WIDTHS[number / TRAINED];
                    Seed own = seed.child("twins").child(number);
                    return Width.train(MODEL, task, width, rate, STEPS, own, bench.cancellation());
                })
                .reversed();
        return List.of(
                slope("the gap between network and linear twin falls with the width", found, Width::gap, -1.2, -0.4),
                slope("so does the change of the tangent kernel in training", found, Width::drift, -1.3, -0.6),
                slope("so does the change of the hidden weights", found, Width::change, -1.3, -0.7));
    }

    private static <T> Claim slope(String says, List<T> found, ToDoubleFunction<T> number, double least, double most) {
        Claim.Builder claim = that(says + ": the slope in logarithms is from " + least + " to " + most);
        int starts = found.size() / WIDTHS.length;
        double[] means = new double[WIDTHS.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = Math.exp(found.subList(i * starts, (i + 1) * starts).stream()
                    .mapToDouble(one -> Math.log(number.applyAsDouble(one)))
                    .average()
                    .orElseThrow());
            claim.with("width " + (int) WIDTHS[i], means[i]);
        }
        double slope = Slope.of(WIDTHS, means);
        return claim.with("slope", slope).holds(slope >= least && slope <= most);
    }

    private static Claim starts(SignTask task, double[][] limit, Seed seed, CheckBench bench) {
        List<Double> found = bench.each(WIDTHS.length * KERNELS, number -> {
            int width = (int) WIDTHS[number / KERNELS];
            Seed own = seed.child("kernels").child(number);
            return Norms.relative(
                    WideNetwork.random(MODEL, DIMENSIONS, width, own).tangentKernel(task.inputs()), limit);
        });
        return slope(
                "the tangent kernel of a start comes to the infinite-width recursion",
                found,
                Double::doubleValue,
                -0.65,
                -0.35);
    }

    private static Claim linearInItself(SignTask task, Seed seed, CheckBench bench) {
        WideModel linear = new WideModel(Nonlinearity.IDENTITY, 0, 1.5, 0.1);
        double rate = LinearTwin.rate(InfiniteKernel.of(linear, task.inputs()).tangent(), 0.5);
        Width found = Width.train(linear, task, 1, rate, STEPS, seed.child("linear"), bench.cancellation());
        return that("a model that is linear in its parameters is its own twin: gap and change of kernel are rounding")
                .with("gap", found.gap())
                .with("change of kernel", found.drift())
                .holds(found.gap() < 1e-12 && found.drift() < 1e-12);
    }

    /// Beyond 2/lambda_max the linear model diverges; a real network need not.
    private static Claim critical(double[][] limit, SignTask task) {
        double highest = LinearTwin.highestRate(limit);
        double[] start = new double[SAMPLES];
        double below = reached(limit, 0.95 * highest, start, task.targets());
        double above = reached(limit, 1.05 * highest, start, task.targets());
        return that("the linear model comes near the targets below the critical rate, and diverges above it")
                .with("critical rate", highest)
                .with("error at 0.95 of it", below)
                .with("error at 1.05 of it", above)
                .holds(below < 1 && above > 1e6);
    }

    private static double reached(double[][] kernel, double rate, double[] start, double[] targets) {
        double[] response = new LinearTwin(kernel, rate).response(STEPS, targets);
        return Norms.rmse(LinearTwin.outputs(start, kernel, response), targets);
    }
}
