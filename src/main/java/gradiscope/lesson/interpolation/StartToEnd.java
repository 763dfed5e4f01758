package gradiscope.lesson.interpolation;

import static gradiscope.lesson.Claim.that;

import gradiscope.experiment.Seed;
import gradiscope.lesson.CheckBench;
import gradiscope.lesson.Claim;
import gradiscope.probe.landscape.CurveShape;
import java.util.List;

/// What the line from start to end looks like, and what it does not tell.
record StartToEnd(Seed seed, CheckBench bench) {
    private static final int RUNS = 5;

    /// Most of them break, not all: a share of five would be coarse.
    private static final int FAR_RUNS = 25;

    private static final double MOST = 0.8;
    private static final List<String> NEAR = List.of("0.01", "0.05");
    private static final List<String> FAR = List.of("0.03", "0.05");
    private static final String RUN_OUT = "training.schedule={\"kind\": \"cosine\", \"steps\": 600}";

    List<Claim> claims() {
        return List.of(near(), far(), headline(), convex());
    }

    private Runs<Way> ways(int count, String file, String... edits) {
        return Runs.of(count, seed, bench, each -> Way.of(Trained.of(Runs.open(file, each, edits), bench)));
    }

    private Claim near() {
        Claim.Builder claim = that("with gradient descent the loss falls all the way: Delta <= 1e-3 in every run");
        boolean all = true;
        for (String rate : NEAR) {
            Runs<Way> ways = ways(RUNS, "near.json", "training.optimizer.rate=" + rate);
            all &= ways.found().stream().noneMatch(Way::isBroken);
            numbers(claim, "rate " + rate, ways);
        }
        return claim.holds(all);
    }

    private Claim far() {
        Claim.Builder claim = that(
                "with Adam at a large rate, far from the start, it does not: Delta > 1e-3 in at least 4 of 5 runs");
        boolean most = true;
        for (String rate : FAR) {
            Runs<Way> ways = ways(FAR_RUNS, "far.json", "training.optimizer.rate=" + rate);
            most &= broken(ways) >= MOST;
            numbers(claim.with("rate " + rate + ": share of runs", broken(ways)), "rate " + rate, ways);
        }
        Runs<Way> quiet = ways(RUNS, "far.json", "training.optimizer.rate=" + FAR.getLast(), RUN_OUT);
        claim.with("rate running out: share of runs", broken(quiet));
        return numbers(claim, "rate running out", quiet).holds(most);
    }

    private static Claim.Builder numbers(Claim.Builder claim, String name, Runs<Way> ways) {
        return claim.with(name + ": largest Delta", ways.greatest(Way::delta))
                .with(name + ": relative distance", ways.mean(Way::moved))
                .with(name + ": training loss", ways.mean(Way::trainLoss));
    }

    private static double broken(Runs<Way> ways) {
        return ways.mean(way -> way.isBroken() ? 1 : 0);
    }

    /// The headline of the paper: the same shape, and another test error.
    private Claim headline() {
        Runs<Way> good = ways(RUNS, "near.json");
        Runs<Way> spoilt = Runs.of(RUNS, seed, bench, each -> Way.of(afterRandomLabels(each)));
        Runs<Way> bad = ways(RUNS, "slow.json");
        double ratio = bad.mean(Way::testError) / good.mean(Way::testError);
        double delta = Math.max(good.greatest(Way::delta), bad.greatest(Way::delta));
        return that("the shape does not tell the test error: at least 5 times as large, with Delta < 1e-3 in both")
                .with("usual start: test error", good.mean(Way::testError))
                .with("usual start: largest Delta", good.greatest(Way::delta))
                .with("twice the start: test error", bad.mean(Way::testError))
                .with("twice the start: largest Delta", bad.greatest(Way::delta))
                .with("ratio", ratio)
                .with("after random labels: test error", spoilt.mean(Way::testError))
                .with("after random labels: largest Delta", spoilt.greatest(Way::delta))
                .holds(ratio >= 5 && delta < CurveShape.MONOTONE);
    }

    /// The line begins where training on random labels ended.
    private Trained afterRandomLabels(Seed each) {
        Trained before = Trained.of(Runs.open("random-labels.json", each), bench);
        return Trained.from(Runs.open("near.json", each), before.end(), bench);
    }

    private Claim convex() {
        Runs<Way> ways = ways(RUNS, "convex.json");
        return that("softmax regression is convex: its loss falls all the way, Delta < 1e-6")
                .with("largest Delta", ways.greatest(Way::delta))
                .with("training loss", ways.mean(Way::trainLoss))
                .holds(ways.greatest(Way::delta) < 1e-6);
    }
}
