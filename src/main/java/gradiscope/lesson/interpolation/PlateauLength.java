package gradiscope.lesson.interpolation;

import static gradiscope.lesson.Claim.that;

import gradiscope.experiment.Seed;
import gradiscope.lesson.CheckBench;
import gradiscope.lesson.Claim;
import gradiscope.probe.SampleSet;
import gradiscope.probe.landscape.Barrier;
import gradiscope.probe.landscape.CurveShape;
import gradiscope.probe.landscape.InterpolationProbe;
import gradiscope.probe.landscape.InterpolationProbe.Statistics;
import gradiscope.probe.landscape.Path;
import gradiscope.training.Workbench;
import java.util.List;
import java.util.stream.IntStream;

/// How long the error stays near that of the start: with biases, with biases that move homogeneously, and without
/// any (Wang et al. 2022, arXiv 2210.01019).
record PlateauLength(Seed seed, CheckBench bench) {
    private static final int RUNS = 5;
    private static final int PLACES = 101;

    List<Claim> claims() {
        return List.of(
                claim("six layers from half the usual start", "plateau.json"),
                claim("three layers from a twentieth of it", "plateau-3.json"));
    }

    private record Lengths(double biased, double homogeneous, double without) {}

    private Claim claim(String which, String file) {
        Runs<Lengths> runs = Runs.of(RUNS, seed.child(file), bench, each -> lengths(file, each));
        double biased = runs.mean(Lengths::biased);
        double homogeneous = runs.mean(Lengths::homogeneous);
        double without = runs.mean(Lengths::without);
        return that("the plateau is that of the biases, " + which + ": at least twice as long as without, and as with"
                        + " homogeneous ones")
                .with("biased", biased)
                .with("homogeneous", homogeneous)
                .with("without", without)
                .holds(biased > 0 && biased >= 2 * homogeneous && biased >= 2 * without);
    }

    private Lengths lengths(String file, Seed each) {
        Workbench biased = Runs.open(file, each);
        // Dense layers and activations take turns.
        String[] bare = IntStream.range(
                        0, biased.experiment().network().layers().size())
                .filter(i -> i % 2 == 0)
                .mapToObj("network.layers[%d].bias=false"::formatted)
                .toArray(String[]::new);
        Trained with = Trained.of(biased, bench);
        Trained without = Trained.of(Runs.variant(biased, bare), bench);
        return new Lengths(
                length(with, Path.wholeNetwork()),
                length(with, Path.homogeneousBias()),
                length(without, Path.wholeNetwork()));
    }

    private static double length(Trained run, Path path) {
        InterpolationProbe probe = new InterpolationProbe(
                0, -1, 0, 1, PLACES, false, true, false, Statistics.RECOMPUTED, Barrier.Over.START);
        return Trained.line(run.line(probe), path, SampleSet.TRAIN)
                .shape()
                .flatMap(CurveShape::plateau)
                .orElseThrow();
    }
}
