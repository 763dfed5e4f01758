package gradiscope.figure;

import gradiscope.data.Spiral;
import gradiscope.experiment.Experiment;
import gradiscope.network.layer.Tanh;
import gradiscope.network.loss.CrossEntropy;
import gradiscope.probe.Measured;
import gradiscope.probe.Probe;
import gradiscope.probe.When;
import gradiscope.probe.function.FunctionProbe;
import gradiscope.probe.parameters.ParametersProbe;
import gradiscope.training.Workbench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Networks, answers and whole dashboards of runs that were really trained.
final class Motifs {
    private static final Map<String, Probe> LIVE =
            Map.of("parameters", ParametersProbe.usual(), "function", FunctionProbe.following(0));

    private Motifs() {}

    /// Two inputs, so that units respond over the plane.
    static Experiment spiral() {
        return Trained.experiment(
                "spiral",
                new Spiral(300, 2, 1.75),
                List.of(Trained.dense(8), new Tanh(""), Trained.dense(8), new Tanh(""), Trained.dense(0)),
                new CrossEntropy(0),
                0.05,
                0);
    }

    static NetworkShown network(Experiment experiment, long steps) {
        Map<String, List<Measured>> found = live(experiment, steps);
        return new NetworkShown(
                bench(experiment), last(found, "parameters"), last(found, "function"), OptionalInt.empty());
    }

    static Shown output(Experiment experiment, long steps) {
        return Outputs.of(
                bench(experiment), live(experiment, steps).getOrDefault("function", List.of()), FunctionView.usual());
    }

    /// @param readings of the tiles
    static Map<String, Motif> all(Map<String, List<Measured>> readings, long steps) {
        Map<String, Motif> all = new LinkedHashMap<>();
        Motif network = network(spiral(), steps);
        Motif output = output(spiral(), steps);
        all.put("network", network);
        all.put("network-wide", network(Trained.digits(0.05), steps));
        all.put(
                "network-unmeasured",
                new NetworkShown(
                        bench(spiral()), Optional.empty(), Optional.of(last(spiral(), steps)), OptionalInt.of(20)));
        all.put("output", output);
        List<Motif> tiles = new ArrayList<>();
        List.of("loss", "interpolation", "confusion", "collapse", "parameters", "surface-random")
                .forEach(probe -> tiles.add(Shown.of(readings.getOrDefault(probe, List.of()))));
        all.put("dashboard", new Board(tiles));
        List<Motif> front = new ArrayList<>(List.of(network, output));
        front.addAll(tiles);
        all.put("dashboard-front", new Board(front));
        return all;
    }

    private static Workbench bench(Experiment experiment) {
        return Workbench.open(experiment, "test", Path.of(""));
    }

    private static Map<String, List<Measured>> live(Experiment experiment, long steps) {
        return Trained.readings(experiment, steps, When.LOG, LIVE, Map.of());
    }

    private static Optional<Measured> last(Map<String, List<Measured>> found, String probe) {
        return Optional.of(found.getOrDefault(probe, List.of()).getLast());
    }

    private static Measured last(Experiment experiment, long steps) {
        return last(live(experiment, steps), "function").orElseThrow();
    }
}
