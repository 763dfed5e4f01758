package gradiscope.lesson.deepfeatures;

import static gradiscope.lesson.Claim.that;

import gradiscope.experiment.Seed;
import gradiscope.lesson.CheckBench;
import gradiscope.lesson.Claim;
import gradiscope.lesson.DecayPair;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// Collapse in each layer of a real network, with weight decay and without.
final class Network {
    private static final int LAYERS = 4;

    private Network() {}

    static List<Claim> claims(Seed seed, CheckBench bench) {
        DecayPair pair = DecayPair.train("deep-features", seed, bench);
        double[] start = scatters(pair.with().moments().getFirst().numbers());
        double[] end = scatters(pair.with().moments().getLast().numbers());
        double[] without = scatters(pair.without().moments().getLast().numbers());
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
