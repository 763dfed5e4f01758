package gradiscope.lesson.interpolation;

import static gradiscope.lesson.Claim.that;

import gradiscope.experiment.Seed;
import gradiscope.lesson.CheckBench;
import gradiscope.lesson.Claim;
import gradiscope.probe.SampleSet;
import gradiscope.probe.landscape.Barrier;
import gradiscope.probe.landscape.InterpolationProbe;
import gradiscope.probe.landscape.InterpolationProbe.Statistics;
import gradiscope.probe.landscape.Path;
import gradiscope.training.Workbench;
import java.util.ArrayList;
import java.util.List;

/// Barriers between two trained networks (Frankle 2020, arXiv 2012.06898), at 31 places, on the training samples.
record TwoEnds(Seed seed, CheckBench bench) {
    private static final int RUNS = 5;
    private static final int PLACES = 31;

    /// An error barrier up to this is none: five samples.
    private static final double FLAT = 0.005;

    private static final double HIGH = 0.1;

    List<Claim> claims() {
        List<Claim> claims = new ArrayList<>(starts());
        claims.add(statistics());
        return claims;
    }

    private record Pair(Barrier same, Barrier other) {}

    private List<Claim> starts() {
        Runs<Pair> pairs = Runs.of(RUNS, seed.child("starts"), bench, this::pair);
        double same = pairs.greatest(pair -> error(pair.same));
        double least = pairs.least(pair -> error(pair.other));
        return List.of(
                that("between two ends of one start, by two orders of the samples, there is no error barrier: < 0.005")
                        .with("largest", same)
                        .with("of the loss", pairs.mean(pair -> pair.same.loss()))
                        .holds(same < FLAT),
                that("between those of two starts there is one in every run: > 0.1")
                        .with("least", least)
                        .with("largest", pairs.greatest(pair -> error(pair.other)))
                        .with("of the loss", pairs.mean(pair -> pair.other.loss()))
                        .holds(least > HIGH));
    }

    private Pair pair(Seed each) {
        Workbench one = Runs.open("near.json", each, "data.source.margin=2");
        Workbench two = Runs.twin(one, each.child("other"));
        Trained first = Trained.of(one, bench);
        Trained same = Trained.from(two, first.start(), bench);
        Trained other = Trained.of(two, bench);
        return new Pair(barrier(first, same, Statistics.RECOMPUTED), barrier(first, other, Statistics.RECOMPUTED));
    }

    private record Stale(double recomputed, double interpolated, double endpoint) {}

    private Claim statistics() {
        Runs<Stale> runs = Runs.of(RUNS, seed.child("statistics"), bench, this::stale);
        double recomputed = runs.mean(Stale::recomputed);
        double interpolated = runs.mean(Stale::interpolated);
        double endpoint = runs.mean(Stale::endpoint);
        return that("stale statistics of batch norm invent a barrier: of the error, at least twice the recomputed one")
                .with("recomputed", recomputed)
                .with("interpolated", interpolated)
                .with("those of one end", endpoint)
                .holds(interpolated >= 2 * recomputed && endpoint >= 2 * recomputed);
    }

    private Stale stale(Seed each) {
        Workbench one = Runs.open("normalised.json", each);
        Trained first = Trained.of(one, bench);
        Trained other = Trained.of(Runs.twin(one, each.child("other")), bench);
        return new Stale(
                error(barrier(first, other, Statistics.RECOMPUTED)),
                error(barrier(first, other, Statistics.INTERPOLATED)),
                error(barrier(first, other, Statistics.ENDPOINT)));
    }

    private static double error(Barrier barrier) {
        return barrier.error().orElseThrow();
    }

    private static Barrier barrier(Trained one, Trained other, Statistics statistics) {
        InterpolationProbe probe =
                new InterpolationProbe(0, -1, 0, 1, PLACES, false, false, false, statistics, Barrier.Over.MEAN_OF_ENDS);
        return Trained.line(one.lineTo(other, probe), Path.wholeNetwork(), SampleSet.TRAIN)
                .shape()
                .orElseThrow()
                .barrier();
    }
}
