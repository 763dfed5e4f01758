package gradiscope.lesson.deepfeatures;

import static gradiscope.lesson.Claim.that;

import gradiscope.experiment.Seed;
import gradiscope.lesson.Check;
import gradiscope.lesson.CheckBench;
import gradiscope.lesson.Claim;
import gradiscope.lesson.Resource;
import gradiscope.probe.When;
import gradiscope.probe.collapse.CollapseProbe;
import gradiscope.sweep.Axis;
import gradiscope.sweep.CellResult;
import gradiscope.sweep.CellRun;
import gradiscope.sweep.SweepPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// Restarts of the free model against the closed form, without ReLU and with it, and the layers of a real network.
public final class DeepFeaturesCheck implements Check {
    /// n lH1 is that of the free features lesson, with fewer samples.
    private static final DeepProblem PROBLEM = new DeepProblem(4, 5, 8, 0.005, 0.005, 0.01, true);

    /// About two in five end above the minimum: among so many, hardly ever none or all.
    private static final int RESTARTS = 24;

    private static final int LINEAR = 3;
    private static final int LAYERS = 4;

    @Override
    public List<Claim> verify(Seed seed, CheckBench bench) {
        // The network first: it takes longest.
        List<Claim> network = network(seed, bench);
        List<Claim> claims = new ArrayList<>();
        claims.add(linear(restarts(PROBLEM.withRelu(false), LINEAR, seed.child("linear"), bench)));
        claims.addAll(relu(restarts(PROBLEM, RESTARTS, seed.child("relu"), bench)));
        claims.addAll(network);
        return claims;
    }

    private static List<Restart> restarts(DeepProblem problem, int count, Seed seed, CheckBench bench) {
        return bench.each(count, number -> Restart.from(problem, seed.child(number), bench.cancellation()));
    }

    private static Claim linear(List<Restart> found) {
        double worst =
                found.stream().mapToDouble(one -> Math.abs(one.above())).max().orElseThrow();
        return that("without ReLU every restart comes to the closed form, to 9 digits")
                .with("closed form", PROBLEM.minimum())
                .with("restarts", found.size())
                .with("largest gap", worst)
                .holds(found.stream().allMatch(Restart::isBest));
    }

    private static List<Claim> relu(List<Restart> found) {
        Restart best =
                found.stream().min(Comparator.comparingDouble(Restart::above)).orElseThrow();
        return List.of(
                that("with ReLU the best restart comes to the same loss, to 9 digits, and none below it")
                        .with("gap", best.above())
                        .with("restarts", found.size())
                        .with("at the closed form", (double)
                                found.stream().filter(Restart::isBest).count())
                        .holds(best.isBest()),
                frame(best.frame()),
                suboptimal(found));
    }

    private static Claim frame(Frame frame) {
        return that("there H2 is an orthogonal frame: cosines and differences of length < 1e-5, scatter < 1e-9")
                .with("largest cosine", frame.cosine())
                .with("difference of length", frame.lengths())
                .with("scatter within classes", frame.within())
                .holds(frame.cosine() < 1e-5 && frame.lengths() < 1e-5 && frame.within() < 1e-9);
    }

    /// A place where descent only lingers is no minimum: shaken there, it leaves.
    private static Claim suboptimal(List<Restart> found) {
        List<Restart> above = found.stream().filter(Restart::isAbove).toList();
        List<Restart> minima = above.stream().filter(Restart::comesBack).toList();
        Claim.Builder claim = that("and there are worse minima: some restarts end above it by more than 1%, with no"
                        + " gradient left, and come back there when shaken")
                .with("restarts", found.size())
                .with("above", above.size())
                .with("of which come back", minima.size());
        minima.stream()
                .mapToDouble(Restart::above)
                .min()
                .ifPresent(least -> claim.with("lowest over the best", 1 + least));
        minima.stream().mapToDouble(Restart::gradient).max().ifPresent(most -> claim.with("largest gradient", most));
        return claim.holds(!minima.isEmpty());
    }

    private static List<Claim> network(Seed seed, CheckBench bench) {
        SweepPlan plan = new SweepPlan(
                "deep-features",
                Resource.experiment("deep-features/network.json"),
                Path.of(""),
                List.of(new Axis("weight decay", List.of(decay("5e-4"), decay("0")))),
                List.of(seed.child("network").value()),
                List.of(CollapseProbe.usual()),
                new When(Long.MAX_VALUE));
        List<CellResult> cells = bench.each(2, number -> CellRun.of(plan, number, bench.cancellation()));
        double[] start = scatters(cells.get(0).moments().getFirst().numbers());
        double[] end = scatters(cells.get(0).moments().getLast().numbers());
        double[] without = scatters(cells.get(1).moments().getLast().numbers());
        return List.of(
                deeper(
                        "before training of a network NC1 does not fall from layer to layer; after it, it does",
                        start,
                        end),
                every("training collapses every layer, the last one by 10 times or more", "before", start, end, 10),
                every(
                        "so does weight decay 5e-4 against none, the last one by 3 times or more",
                        "none",
                        without,
                        end,
                        3));
    }

    private static Claim deeper(String says, double[] start, double[] end) {
        Claim.Builder claim = with(with(that(says), "before", start), "after", end);
        return claim.holds(!falls(start) && falls(end));
    }

    private static boolean falls(double[] scatters) {
        return IntStream.range(1, LAYERS).allMatch(l -> scatters[l] < scatters[l - 1]);
    }

    /// Every layer's is smaller, and the last one's by some factor.
    private static Claim every(String says, String other, double[] more, double[] less, double factor) {
        boolean all = IntStream.range(0, LAYERS).allMatch(l -> less[l] < more[l]);
        double ratio = more[LAYERS - 1] / less[LAYERS - 1];
        return with(with(that(says), other, more), "after", less)
                .with("ratio at the last", ratio)
                .holds(all && ratio >= factor);
    }

    private static Claim.Builder with(Claim.Builder claim, String when, double[] scatters) {
        for (int l = 0; l < LAYERS; l++) {
            claim.with(when + " layer " + (l + 1), scatters[l]);
        }
        return claim;
    }

    private static Axis.Value decay(String value) {
        return new Axis.Value(value, List.of("training.regularisation.weightDecay=" + value));
    }

    /// NC1 above each hidden layer.
    private static double[] scatters(Map<String, Double> numbers) {
        double[] scatters = new double[LAYERS];
        for (int l = 0; l < LAYERS; l++) {
            String name = "collapse.layers[relu%d].conventions[zhou-zhu].metrics[zhou-zhu-nc1].measure.value"
                    .formatted(l + 1);
            scatters[l] = Objects.requireNonNull(numbers.get(name), name);
        }
        return scatters;
    }
}
