package gradiscope.figure;

import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Panel;
import gradiscope.probe.SampleSet;
import gradiscope.probe.landscape.Surface;
import gradiscope.probe.landscape.SurfaceReading;
import gradiscope.probe.landscape.SurfaceReading.VarianceKept;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/// Loss and error over a plane through the network.
record SurfaceFigure(SurfaceReading reading, SurfaceView view) implements Figure {
    @Override
    public String title(Look look) {
        return look.say("Loss surface");
    }

    @Override
    public List<Fact> facts(Look look) {
        List<Fact> facts = new ArrayList<>();
        if (!isLost(reading.surface())) {
            List<Double> all = SurfaceChart.values(reading.surface().losses());
            String least = look.brief(all.stream().mapToDouble(v -> v).min().orElse(0));
            String most = look.brief(all.stream().mapToDouble(v -> v).max().orElse(0));
            facts.add(new Fact(look.say("{0} to {1}", least, most), lossOnThePlane(look)));
        }
        reading.varianceKept()
                .ifPresent(kept -> facts.add(new Fact(
                        look.percent(Math.min(1, kept.both())), look.say("of the path's variance lies in the plane"))));
        facts.add(new Fact(
                reading.surface().x().count() + " × " + reading.surface().y().count(), look.say("points measured")));
        if (!reading.surface().overflow().isEmpty()) {
            facts.add(new Fact(
                    look.count(reading.surface().overflow().size()), look.say("points beyond float32, crossed out")));
        }
        return facts;
    }

    private String lossOnThePlane(Look look) {
        return reading.set() == SampleSet.TRAIN
                ? look.say("train loss on the plane")
                : look.say("test loss on the plane");
    }

    /// Whether no cell has a number of its own.
    private static boolean isLost(Surface surface) {
        return surface.overflow().size() == surface.x().count() * surface.y().count();
    }

    @Override
    public Region whole(Look look) {
        Surface surface = reading.surface();
        if (isLost(surface)) {
            return Panel.words(look.say("Mean loss"), look.say("The loss is not finite anywhere on the plane."), look);
        }
        SurfaceChart chart = new SurfaceChart(reading, label(true, look), label(false, look), look);
        return view.errors()
                ? Layouts.row(look, List.of(50.0, 50.0), List.of(chart.losses(), second(surface, chart)))
                : chart.losses();
    }

    private static Region second(Surface surface, SurfaceChart chart) {
        return surface.errors().map(chart::errors).orElseGet(chart::slices);
    }

    private String label(boolean first, Look look) {
        return switch (reading.directions()) {
            case RANDOM ->
                first
                        ? look.say("first random direction, filter-normalised")
                        : look.say("second random direction, filter-normalised");
            case PRINCIPAL -> {
                String direction =
                        first ? look.say("first principal direction") : look.say("second principal direction");
                yield reading.varianceKept()
                        .map(kept -> look.say("{0} ({1} of the variance)", direction, look.percent(share(kept, first))))
                        .orElse(direction);
            }
        };
    }

    /// Short enough for the axis of a tile.
    private String brief(boolean first, Look look) {
        return switch (reading.directions()) {
            case RANDOM -> first ? look.say("random 1") : look.say("random 2");
            case PRINCIPAL -> {
                String direction = first ? look.say("principal 1") : look.say("principal 2");
                yield reading.varianceKept()
                        .map(kept -> direction + " (" + look.percent(share(kept, first)) + ")")
                        .orElse(direction);
            }
        };
    }

    private static double share(VarianceKept kept, boolean first) {
        return Math.clamp(first ? kept.first() : kept.second(), 0.0, 1.0);
    }

    @Override
    public Region brief(Look look) {
        Surface surface = reading.surface();
        if (isLost(surface)) {
            return whole(look);
        }
        SurfaceChart chart = new SurfaceChart(reading, brief(true, look), brief(false, look), look);
        if (!view.errors()) {
            return chart.losses();
        }
        return Layouts.fitting(look, List.of(50.0, 50.0), List.of(chart.losses(), second(surface, chart)));
    }

    @Override
    public List<String> notes(Look look) {
        return List.of(
                switch (reading.directions()) {
                    case RANDOM ->
                        look.say("The network is at (0, 0). Each filter of a direction is as long as the network's own"
                                + " (Li et al. 2018). Such a plane shows next to nothing of the path of training.");
                    case PRINCIPAL ->
                        look.say("The network is at (0, 0). Coordinates are distances in the space of parameters; the"
                                + " line is the way of training, projected, from white to orange (Li et al. 2018).");
                });
    }
}
