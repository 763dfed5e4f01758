package gradiscope.lesson.confusion;

import static gradiscope.lesson.Claim.that;

import gradiscope.experiment.Edits;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.Seed;
import gradiscope.lesson.Averages;
import gradiscope.lesson.Check;
import gradiscope.lesson.CheckBench;
import gradiscope.lesson.Claim;
import gradiscope.lesson.Resource;
import gradiscope.probe.SampleSet;
import gradiscope.probe.When;
import gradiscope.probe.catalog.Families;
import gradiscope.probe.confusion.ConfusionProbe;
import gradiscope.probe.confusion.Order;
import gradiscope.probe.confusion.Pairing;
import gradiscope.probe.confusion.Unit;
import gradiscope.probe.training.LossProbe;
import gradiscope.sweep.Axis;
import gradiscope.sweep.SweepPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Depth, width and skip connections as sweeps, means over seeds; and the models whose cosines are known.
public final class ConfusionCheck implements Check {
    static final String FOLDER = "gradient-confusion/";
    private static final List<Integer> DEPTHS = List.of(1, 2, 4, 8, 16);
    private static final List<Integer> WIDTHS = List.of(8, 16, 32, 64, 128);
    private static final List<Integer> PRODUCTS = List.of(1, 4, 16, 64);
    private static final int NARROW = 16;
    private static final int INPUTS = 64;

    /// A start costs next to nothing, and the minimum of one is an extreme value: one start says little.
    private static final int STARTS = 40;

    private static final int RUNS = 8;
    private static final String AT_START = "training.stop=[{\"kind\": \"steps\", \"count\": 0}]";

    private static final String MINIMUM = "confusion.whole.cosines.worst.value";
    private static final String STD = "confusion.whole.cosines.std";
    private static final String LOSS = "loss.sets[train].loss";

    /// What float32 leaves of an identity.
    private static final double ROUNDING = 1e-4;

    @Override
    public List<Claim> verify(Seed seed, CheckBench bench) {
        List<Claim> claims = new ArrayList<>();
        claims.addAll(starts(seed.child("starts"), bench));
        claims.addAll(depth(seed.child("depth"), bench));
        claims.add(normalisation(seed.child("normalisation"), bench));
        claims.addAll(width(seed.child("width"), bench));
        claims.add(products(seed.child("products"), bench));
        claims.add(orthogonalInputs(seed.child("orthogonal")));
        claims.add(softmax(seed.child("softmax")));
        return claims;
    }

    private static List<Claim> starts(Seed seed, CheckBench bench) {
        List<Axis.Value> deeper = named("depth ", DEPTHS, DEPTHS.stream().map(d -> Tower.tanh(d, NARROW)));
        List<Axis.Value> wider = named("width ", WIDTHS, WIDTHS.stream().map(w -> Tower.tanh(6, w)));
        Found depth = found(deeper, start("deep.json"), STARTS, seed.child("depth"), bench);
        Found width = found(wider, start("deep.json"), STARTS, seed.child("width"), bench);
        return List.of(
                depth.about("at the start the smallest cosine falls with depth, width 16", MINIMUM)
                        .holds(falls(depth.all(MINIMUM))),
                width.about("at the start it rises with width, depth 6", MINIMUM)
                        .holds(falls(width.all(MINIMUM).reversed())));
    }

    private static List<Claim> depth(Seed seed, CheckBench bench) {
        List<Axis.Value> values = named("depth ", DEPTHS, DEPTHS.stream().map(d -> Tower.tanh(d, NARROW)));
        String shallow = values.getFirst().label();
        String deep = values.getLast().label();
        String skip = deep + " with skips";
        values.add(Tower.tanh(DEPTHS.getLast(), NARROW).skipping().named(skip));
        Found found = found(values, Resource.experiment(FOLDER + "deep.json"), RUNS, seed, bench);
        double least = found.mean(deep, MINIMUM);
        double loss = found.mean(deep, LOSS);
        return List.of(
                found.about("at the end it is at least 0.2 lower at depth 16 than at depth 1", MINIMUM)
                        .holds(least <= found.mean(shallow, MINIMUM) - 0.2),
                found.about("and at least 0.15 higher at depth 16 with skips than without", MINIMUM)
                        .holds(found.mean(skip, MINIMUM) >= least + 0.15),
                found.about("where gradients fight most, training is slowest: the loss after 6 epochs", LOSS)
                        .holds(loss > found.mean(shallow, LOSS) && loss > found.mean(skip, LOSS)));
    }

    private static Claim normalisation(Seed seed, CheckBench bench) {
        Tower shallow = Tower.tanh(4, NARROW).normalised();
        Tower deep = Tower.tanh(DEPTHS.getLast(), NARROW).normalised();
        List<Axis.Value> values = List.of(
                shallow.named("depth 4"),
                deep.named("depth 16"),
                shallow.skipping().named("depth 4 with skips"),
                deep.skipping().named("depth 16 with skips"));
        Found found = found(values, Resource.experiment(FOLDER + "deep.json"), RUNS, seed, bench);
        List<Double> minima = found.all(MINIMUM);
        return found.about("with batch norm alone it is still at least 0.1 lower at depth 16, with skips not", MINIMUM)
                .holds(minima.get(1) <= minima.get(0) - 0.1 && minima.get(3) > minima.get(2) - 0.1);
    }

    private static List<Claim> width(Seed seed, CheckBench bench) {
        List<Axis.Value> tanh = named("width ", WIDTHS, WIDTHS.stream().map(w -> Tower.tanh(6, w)));
        List<Axis.Value> relu = named("width ", WIDTHS, WIDTHS.stream().map(w -> Tower.relu(4, w)));
        Experiment deep = Resource.experiment(FOLDER + "deep.json");
        Found curved = found(tanh, deep, RUNS, seed.child("tanh"), bench);
        Found kinked = found(relu, deep, RUNS, seed.child("relu"), bench);
        List<Double> minima = kinked.all(MINIMUM);
        return List.of(
                curved.about("at the end the standard deviation of the cosines falls with width, depth 6", STD)
                        .holds(falls(curved.all(STD))),
                kinked.about("with relu the smallest cosine at the end is higher at width 128 than at 8", MINIMUM)
                        .holds(minima.getLast() > minima.getFirst()));
    }

    /// Linear networks with a readout of one output: with orthogonal layers the cosines are those of one layer.
    private static Claim products(Seed seed, CheckBench bench) {
        List<Axis.Value> values = new ArrayList<>();
        for (String start : List.of("orthogonal", "lecun-normal")) {
            Stream<Tower> towers = PRODUCTS.stream().map(depth -> Tower.linear(depth, INPUTS, start));
            values.addAll(named(start + ", depth ", PRODUCTS, towers));
        }
        Found found = found(values, start("orthogonal.json"), RUNS, seed, bench);
        List<Double> orthogonal = found.all(MINIMUM).subList(0, PRODUCTS.size());
        List<Double> gaussian = found.all(MINIMUM).subList(PRODUCTS.size(), values.size());
        return found.about(
                        "in a linear network the smallest cosine is free of depth where layers are orthogonal, and"
                                + " falls with it where they are Gaussian",
                        MINIMUM)
                .holds(orthogonal.stream().allMatch(m -> Math.abs(m - orthogonal.getFirst()) < ROUNDING)
                        && falls(gaussian));
    }

    private static Claim orthogonalInputs(Seed seed) {
        double largest = ExactCases.orthogonalInputs(Resource.experiment(FOLDER + "linear.json"), 40, seed);
        return that("orthogonal inputs of a logistic model: every cosine is exactly 0")
                .with("largest", largest)
                .holds(largest == 0);
    }

    private static Claim softmax(Seed seed) {
        double error = ExactCases.softmaxAtZero(Resource.experiment(FOLDER + "softmax.json"), seed);
        return that("softmax regression at zero weights: cosines are those of the inputs within a class, and -1/(K-1)"
                        + " of them between classes")
                .with("largest error", error)
                .holds(error < ROUNDING);
    }

    private static Experiment start(String file) {
        return new Edits(Families.catalog()).set(Resource.experiment(FOLDER + file), AT_START);
    }

    private static List<Axis.Value> named(String prefix, List<Integer> sizes, Stream<Tower> towers) {
        List<Tower> each = towers.toList();
        List<Axis.Value> values = new ArrayList<>();
        for (int i = 0; i < each.size(); i++) {
            values.add(each.get(i).named(prefix + sizes.get(i)));
        }
        return values;
    }

    private static boolean falls(List<Double> numbers) {
        return IntStream.range(1, numbers.size()).allMatch(i -> numbers.get(i) < numbers.get(i - 1));
    }

    private static Found found(List<Axis.Value> values, Experiment experiment, int seeds, Seed seed, CheckBench bench) {
        // At most 200 samples: a minimum over more pairs is lower.
        ConfusionProbe confusion =
                new ConfusionProbe(200, SampleSet.TRAIN, Unit.SAMPLE, 16, 8, Pairing.ALL, Order.CLASS, false, 16, 1);
        SweepPlan plan = new SweepPlan(
                experiment.name(),
                experiment,
                Path.of(""),
                List.of(new Axis("network", values)),
                Averages.seeds(seed, seeds),
                List.of(confusion, new LossProbe()),
                new When(Long.MAX_VALUE));
        List<String> labels = values.stream().map(Axis.Value::label).toList();
        return new Found(labels, Averages.of(plan, bench));
    }

    /// A number for each network.
    private record Found(List<String> labels, Averages averages) {
        double mean(String label, String number) {
            return averages.mean(List.of(label), number);
        }

        List<Double> all(String number) {
            return labels.stream().map(label -> mean(label, number)).toList();
        }

        Claim.Builder about(String says, String number) {
            Claim.Builder claim = that(says);
            labels.forEach(label -> claim.with(label, mean(label, number)));
            return claim;
        }
    }
}
