package gradiscope.lesson.features;

import static gradiscope.lesson.Claim.that;

import gradiscope.experiment.Seed;
import gradiscope.lesson.Check;
import gradiscope.lesson.CheckBench;
import gradiscope.lesson.Claim;
import gradiscope.lesson.DecayPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Free features against the closed form, with a bias that is free, penalised, and none; the escape from the saddle at
/// 0; and weight decay in a real network.
public final class FeaturesCheck implements Check {
    private static final Problem PROBLEM = new Problem(4, 50, 20, 0.005, 0.001, Double.POSITIVE_INFINITY);
    private static final List<Double> DECAYS = List.of(Double.POSITIVE_INFINITY, 0.0, 0.03, 0.1, 1.0);
    private static final double START = 0.5;
    /// The paper's step of 1 would not be stable where the bias is penalised as much as here.
    private static final double RATE = 0.5;
    private static final int STEPS = 40_000;

    /// A start so near to the saddle that it takes a while to leave it.
    private static final double NEAR_SADDLE = 1e-6;

    private static final int SADDLE_STEPS = 4_000;

    private static final String NC1 = metric("zhou-zhu", "nc1");
    private static final String NC3 = metric("papyan-han", "nc3");

    private static String metric(String convention, String name) {
        return "collapse.layers[relu2].conventions[%s].metrics[%s-%s].measure.value"
                .formatted(convention, convention, name);
    }

    /// What gradient descent came to.
    ///
    /// @param gap of the loss to the closed form, relative
    /// @param gram largest gap of an entry of the Gram matrix, in units of its scale
    private record Found(double decay, double gap, double gram, double within) {}

    @Override
    public List<Claim> verify(Seed seed, CheckBench bench) {
        List<Found> found = bench.each(DECAYS.size(), i -> descend(DECAYS.get(i), seed, bench));
        List<Claim> claims = new ArrayList<>();
        claims.add(about("the loss is that of the closed form, to 9 digits", found, Found::gap, 1e-9));
        claims.add(about("the class means are those of the closed form, to 5 digits", found, Found::gram, 1e-5));
        claims.add(
                about("the features of a class are one point: NC1 < 1e-20", found.subList(0, 2), Found::within, 1e-20));
        claims.add(saddle(seed, bench));
        claims.addAll(network(seed, bench));
        return claims;
    }

    private static Claim about(
            String says, List<Found> found, java.util.function.ToDoubleFunction<Found> number, double most) {
        Claim.Builder claim = that(says);
        found.forEach(each -> claim.with(
                Double.isInfinite(each.decay) ? "without bias" : "bias decay " + each.decay,
                number.applyAsDouble(each)));
        return claim.holds(found.stream().allMatch(each -> number.applyAsDouble(each) < most));
    }

    private static Found descend(double decayB, Seed seed, CheckBench bench) {
        Problem problem = PROBLEM.withDecayB(decayB);
        FreeFeatures free = new FreeFeatures(problem, START, seed.child("free features"));
        for (int step = 0; step < STEPS; step++) {
            free.step(RATE);
            if (step % 256 == 0) {
                bench.cancellation().check();
            }
        }
        ClosedForm exact = ClosedForm.of(problem);
        double[][] gram = free.gram();
        double worst = 0;
        for (int a = 0; a < gram.length; a++) {
            for (int b = 0; b < gram.length; b++) {
                worst = Math.max(worst, Math.abs(gram[a][b] - exact.gram(a, b, gram.length)) / exact.scale());
            }
        }
        return new Found(decayB, Math.abs(free.loss() - exact.loss()) / exact.loss(), worst, free.withinOverBetween());
    }

    /// Near W = H = 0 the distance from the saddle grows by 1 - rate x lambda_min a step.
    private static Claim saddle(Seed seed, CheckBench bench) {
        FreeFeatures free = new FreeFeatures(PROBLEM, NEAR_SADDLE, seed.child("saddle"));
        double expected = 1 - RATE * PROBLEM.saddleCurvature();
        double grown = 0;
        double before = free.size();
        for (int step = 0; step < SADDLE_STEPS; step++) {
            free.step(RATE);
            double size = free.size();
            // Late enough for the fastest directions alone, and early enough for the saddle to be quadratic.
            if (size < START / 50) {
                grown = size / before;
            }
            before = size;
        }
        bench.cancellation().check();
        return that("0 is a strict saddle: its curvature is negative, and descent leaves it at the rate of that")
                .with("curvature", PROBLEM.saddleCurvature())
                .with("growth a step", grown)
                .with("growth expected", expected)
                .with("size at the end", free.size())
                .holds(PROBLEM.saddleCurvature() < 0
                        && Math.abs(grown - expected) < 0.1 * (expected - 1)
                        && free.size() > 1);
    }

    /// The same in a network, where features are not free.
    private static List<Claim> network(Seed seed, CheckBench bench) {
        DecayPair pair = DecayPair.train("free-features", seed, bench);
        Map<String, Double> with = pair.with().moments().getLast().numbers();
        Map<String, Double> without = pair.without().moments().getLast().numbers();
        double ratio = number(without, NC1) / number(with, NC1);
        return List.of(
                that("in a network, weight decay 5e-4 against none: NC1 is at least 10 times smaller")
                        .with("NC1 with", number(with, NC1))
                        .with("NC1 without", number(without, NC1))
                        .with("ratio", ratio)
                        .holds(ratio >= 10),
                that("and NC3 is below 0.1 with it, above 1 without")
                        .with("NC3 with", number(with, NC3))
                        .with("NC3 without", number(without, NC3))
                        .holds(number(with, NC3) < 0.1 && number(without, NC3) > 1));
    }

    private static double number(Map<String, Double> numbers, String name) {
        return Objects.requireNonNull(numbers.get(name), name);
    }
}
