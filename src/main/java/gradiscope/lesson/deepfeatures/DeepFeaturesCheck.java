package gradiscope.lesson.deepfeatures;

import static gradiscope.lesson.Claim.that;

import gradiscope.experiment.Seed;
import gradiscope.lesson.Check;
import gradiscope.lesson.CheckBench;
import gradiscope.lesson.Claim;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Restarts of the free model against the closed form, without ReLU and with it, and the layers of a real network.
public final class DeepFeaturesCheck implements Check {
    /// n lH1 is that of the free features lesson, with fewer samples.
    private static final DeepProblem PROBLEM = new DeepProblem(4, 5, 8, 0.005, 0.005, 0.01, true);

    /// About two in five end above the minimum: among so many, hardly ever none or all.
    private static final int RESTARTS = 24;

    private static final int LINEAR = 3;

    @Override
    public List<Claim> verify(Seed seed, CheckBench bench) {
        // The network first: it takes longest.
        List<Claim> network = Network.claims(seed, bench);
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
}
