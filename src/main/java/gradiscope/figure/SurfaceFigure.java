package gradiscope.figure;

import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Numbers;
import gradiscope.figure.chart.Panel;
import gradiscope.probe.landscape.Surface;
import gradiscope.probe.landscape.SurfaceReading;
import gradiscope.probe.landscape.SurfaceReading.VarianceKept;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/// Loss and error over a plane through the network.
record SurfaceFigure(SurfaceReading reading, SurfaceView view) implements Figure {
    @Override
    public String title() {
        return "Loss surface";
    }

    @Override
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        if (!isLost(reading.surface())) {
            List<Double> all = SurfaceChart.values(reading.surface().losses());
            String least = Numbers.brief(all.stream().mapToDouble(v -> v).min().orElse(0));
            String most = Numbers.brief(all.stream().mapToDouble(v -> v).max().orElse(0));
            facts.add(new Fact(least + " to " + most, LossFigure.name(reading.set()) + " loss on the plane"));
        }
        reading.varianceKept()
                .ifPresent(kept -> facts.add(new Fact(
                        Numbers.percent(Math.min(1, kept.both())), "of the path's variance lies in the plane")));
        facts.add(new Fact(
                reading.surface().x().count() + " × " + reading.surface().y().count(), "points measured"));
        if (!reading.surface().overflow().isEmpty()) {
            facts.add(
                    new Fact(Numbers.count(reading.surface().overflow().size()), "points beyond float32, crossed out"));
        }
        return facts;
    }

    /// Whether no cell has a number of its own.
    private static boolean isLost(Surface surface) {
        return surface.overflow().size() == surface.x().count() * surface.y().count();
    }

    @Override
    public Region whole(Look look) {
        Surface surface = reading.surface();
        if (isLost(surface)) {
            return Panel.words("Mean loss", "The loss is not finite anywhere on the plane.", look);
        }
        SurfaceChart chart = new SurfaceChart(reading, label("first", true), label("second", false), look);
        return view.errors()
                ? Layouts.row(look, List.of(50.0, 50.0), List.of(chart.losses(), second(surface, chart)))
                : chart.losses();
    }

    private static Region second(Surface surface, SurfaceChart chart) {
        return surface.errors().map(chart::errors).orElseGet(chart::slices);
    }

    private String label(String which, boolean first) {
        return switch (reading.directions()) {
            case RANDOM -> which + " random direction, filter-normalised";
            case PRINCIPAL ->
                which + " principal direction"
                        + reading.varianceKept()
                                .map(kept -> " (" + Numbers.percent(share(kept, first)) + " of the variance)")
                                .orElse("");
        };
    }

    private static double share(VarianceKept kept, boolean first) {
        return Math.clamp(first ? kept.first() : kept.second(), 0.0, 1.0);
    }

    @Override
    public Region brief(Look look) {
        Surface surface = reading.surface();
        if (isLost(surface) || !view.errors()) {
            return whole(look);
        }
        SurfaceChart chart = new SurfaceChart(reading, label("first", true), label("second", false), look);
        return Layouts.fitting(look, List.of(50.0, 50.0), List.of(chart.losses(), second(surface, chart)));
    }

    @Override
    public List<String> notes() {
        return List.of(
                switch (reading.directions()) {
                    case RANDOM ->
                        "The network is at (0, 0). Each filter of a direction is as long as the network's own (Li et"
                                + " al. 2018). Such a plane shows next to nothing of the path of training.";
                    case PRINCIPAL ->
                        "The network is at (0, 0). Coordinates are distances in the space of parameters; the line is"
                                + " the way of training, projected, from white to orange (Li et al. 2018).";
                });
    }
}
