package gradiscope.ui.view;

import gradiscope.figure.chart.Look;
import gradiscope.figure.network.Arrangement;
import gradiscope.figure.network.Diagram;
import gradiscope.figure.network.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a pointer is on in the picture of a network.
record Pointing(Diagram diagram, Arrangement places, Look look) {
    private static final double NEAR = 0.4;

    /// What lies under a pixel: marks and units before lines.
    Optional<Target> at(double px, double py) {
        for (int column = 0; column < diagram.columns().size(); column++) {
            for (int unit = 0; unit < places.shown(column); unit++) {
                Optional<Target> found = at(px, py, column, unit);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return line(px, py);
    }

    private Optional<Target> at(double px, double py, int column, int unit) {
        boolean biased = diagram.columns().get(column).bias().isPresent();
        double offBias = Math.hypot(px - places.biasX(column), py - places.biasY(column, unit));
        if (biased && offBias <= look.em(NEAR)) {
            return Optional.of(new Target.Bias(column, unit));
        }
        double half = places.side(column) / 2;
        boolean inside = Math.abs(px - places.x(column)) <= half && Math.abs(py - places.y(column, unit)) <= half;
        return inside ? Optional.of(new Target.Neuron(column, unit)) : Optional.empty();
    }

    private record Near(Target.Weight weight, double distance) {}

    private Optional<Target> line(double px, double py) {
        List<Near> near = new ArrayList<>();
        for (int column = 1; column < diagram.columns().size(); column++) {
            double from = places.lineStart(column);
            double to = places.lineEnd(column);
            if (px <= from || px >= to) {
                continue;
            }
            double share = (px - from) / (to - from);
            for (int unit = 0; unit < places.shown(column); unit++) {
                for (int source = 0; source < places.shown(column - 1); source++) {
                    double rise = places.y(column, unit) - places.y(column - 1, source);
                    double off = Math.abs(py - places.y(column - 1, source) - share * rise);
                    double distance = off * (to - from) / Math.hypot(to - from, rise);
                    near.add(new Near(new Target.Weight(column, unit, source), distance));
                }
            }
        }
        return near.stream()
                .filter(n -> n.distance <= look.em(NEAR))
                .min(Comparator.comparingDouble(Near::distance))
                .map(Near::weight);
    }
}
