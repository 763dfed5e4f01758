package gradiscope.figure.network;

import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Palette;
import gradiscope.figure.vector.Item;
import gradiscope.figure.vector.Outline;
import gradiscope.figure.vector.Outline.Place;
import gradiscope.figure.vector.Stylus;
import gradiscope.figure.vector.Typeface;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// Gives the items that a network is drawn with, from the lowest to the uppermost.
///
/// @param pointed what is emphasised; empty: nothing, as in a file
/// @param lettering how long words are
record NetworkPainter(Network network, Arrangement places, Optional<Target> pointed, Lettering lettering, Look look) {
    /// Lines fainter than this are not seen.
    private static final double FAINTEST = 0.02;

    private static final double SMALL = 0.85;

    /// How far below the middle of a line of words its baseline is, in sizes of the letters: half of what Inter's
    /// letters rise above it less what they reach below.
    private static final double BASELINE = 0.364;

    /// How long words are.
    @FunctionalInterface
    interface Lettering {
        /// @param size of the letters
        double length(String words, double size);
    }

    /// Where a line of words has the point it is put at.
    private enum Side {
        LEFT(0),
        MIDDLE(0.5),
        RIGHT(1);

        private final double share;

        Side(double share) {
            this.share = share;
        }
    }

    List<Item> items() {
        List<Item> items = new ArrayList<>();
        diagram().skips().forEach(skip -> items.add(skip(skip)));
        for (int column = 1; column < diagram().columns().size(); column++) {
            lines(items, column);
        }
        pointed.ifPresent(target -> pointedLine(items, target));
        for (int column = 0; column < diagram().columns().size(); column++) {
            units(items, column);
        }
        names(items);
        return items;
    }

    private Diagram diagram() {
        return network.diagram();
    }

    private Palette palette() {
        return look.palette();
    }

    /// An arch over the columns between.
    private Item skip(Diagram.Skip skip) {
        double from = places.x(skip.from());
        double to = places.x(skip.to());
        double start = places.y(skip.from(), 0) - places.side(skip.from()) / 2;
        double end = places.y(skip.to(), 0) - places.side(skip.to()) / 2;
        double top = Math.min(start, end) - look.em(1.2);
        Outline arch = new Outline(List.of(
                new Outline.Move(new Place(from, start)),
                new Outline.Curve(new Place(from, top), new Place(to, top), new Place(to, end))));
        return new Item.Stroke(arch, skipStylus(look));
    }

    /// What a skip is drawn with.
    static Stylus skipStylus(Look look) {
        return new Stylus(
                look.palette().quiet(),
                look.em(0.12),
                StrokeLineCap.BUTT,
                StrokeLineJoin.MITER,
                List.of(look.em(0.4), look.em(0.3)),
                0);
    }

    private void lines(List<Item> items, int column) {
        Optional<Weights> listed = network.weights().filter(w -> w.isListed(column));
        int units = places.shown(column);
        int sources = places.shown(column - 1);
        double reach = listed.map(w -> w.reach(column, units, sources)).orElse(0.0);
        for (int unit = 0; unit < units; unit++) {
            for (int source = 0; source < sources; source++) {
                double value = listed.isEmpty() || reach == 0 ? 0 : listed.get().weight(column, unit, source) / reach;
                if (listed.isEmpty() || Math.abs(value) > FAINTEST) {
                    items.add(line(new Target.Weight(column, unit, source), value, listed.isPresent()));
                }
            }
        }
    }

    private Item line(Target.Weight weight, double share, boolean known) {
        Stylus stylus = known ? weightStylus(share, look) : solid(palette().grid(), look.em(0.05));
        return stroke(
                weight, isAside(weight) ? solid(stylus.colour().deriveColor(0, 1, 1, 0.3), stylus.width()) : stylus);
    }

    /// What a weight is drawn with.
    ///
    /// @param share of the largest of its column, from -1 to 1
    static Stylus weightStylus(double share, Look look) {
        double strength = Math.abs(share);
        Color colour = ofSign(share, look.palette());
        return solid(
                Color.color(colour.getRed(), colour.getGreen(), colour.getBlue(), 0.25 + 0.75 * strength),
                look.em(0.05 + 0.25 * strength));
    }

    private static Stylus solid(Color colour, double width) {
        return new Stylus(colour, width, StrokeLineCap.BUTT, StrokeLineJoin.MITER, List.of(), 0);
    }

    static Color ofSign(double value, Palette palette) {
        return value < 0 ? palette.negative() : palette.positive();
    }

    private Item stroke(Target.Weight w, Stylus stylus) {
        Outline line = Outline.line(
                places.lineStart(w.column()),
                places.y(w.column() - 1, w.source()),
                places.lineEnd(w.column()),
                places.y(w.column(), w.unit()));
        return new Item.Stroke(line, stylus);
    }

    /// Whether something else is pointed at than this line or an end of it.
    private boolean isAside(Target.Weight line) {
        return pointed.map(target -> switch (target) {
                    case Target.Weight weight -> !weight.equals(line);
                    case Target.Neuron neuron -> !touches(line, neuron.column(), neuron.unit());
                    case Target.Bias bias -> !touches(line, bias.column(), bias.unit());
                })
                .orElse(false);
    }

    private static boolean touches(Target.Weight line, int column, int unit) {
        return (line.column() == column && line.unit() == unit)
                || (line.column() == column + 1 && line.source() == unit);
    }

    /// Once more, over the others, so that a person sees which it is, even when it is faint.
    private void pointedLine(List<Item> items, Target target) {
        if (target instanceof Target.Weight weight
                && network.weights().filter(w -> w.isListed(weight.column())).isPresent()) {
            double value = network.weights().orElseThrow().weight(weight.column(), weight.unit(), weight.source());
            items.add(stroke(weight, solid(palette().text(), look.em(0.38))));
            items.add(stroke(weight, solid(ofSign(value, palette()), look.em(0.22))));
        }
    }

    private void units(List<Item> items, int column) {
        double biasReach = network.weights().map(w -> w.biasReach(column)).orElse(0.0);
        for (int unit = 0; unit < places.shown(column); unit++) {
            unit(items, new Target.Neuron(column, unit));
            bias(items, new Target.Bias(column, unit), biasReach);
        }
        if (places.more(column) > 0) {
            double y = places.y(column, places.shown(column));
            items.add(words(more(column), places.x(column), y, Side.MIDDLE));
        }
    }

    /// In a word where it would run into that of the next column.
    private String more(int column) {
        String words = look.say("+ {0} more", places.more(column));
        boolean fits = lettering.length(words, look.em(SMALL)) + look.em(1) <= places.columnWidth();
        return fits ? words : "+" + places.more(column);
    }

    private void unit(List<Item> items, Target.Neuron neuron) {
        double side = places.side(neuron.column());
        double x = Math.round(places.x(neuron.column()) - side / 2);
        double y = Math.round(places.y(neuron.column(), neuron.unit()) - side / 2);
        Outline box = Outline.rectangle(x, y, side, side);
        items.add(new Item.Area(box, palette().band()));
        network.faces()
                .flatMap(f -> f.cells(neuron))
                .ifPresent(cells -> items.add(new Item.Cells(cells, x, y, side, side)));
        network.faces().ifPresent(known -> place(items, known, x, y, side));
        boolean on = pointed.filter(neuron::equals).isPresent();
        Color colour = on ? palette().signals().focus() : palette().axis();
        items.add(new Item.Stroke(box, solid(colour, look.em(on ? 0.2 : 0.08))));
    }

    /// Where the sample that is pointed at lies in the map of a unit.
    private void place(List<Item> items, Faces known, double x, double y, double side) {
        Optional<Double> across = known.place(0);
        Optional<Double> up = known.place(1);
        if (across.isPresent() && up.isPresent()) {
            double radius = look.em(0.16);
            double px = x + across.get() * side;
            double py = y + (1 - up.get()) * side;
            items.add(new Item.Area(
                    Outline.ellipse(px, py, 1.6 * radius, 1.6 * radius),
                    palette().paper()));
            items.add(new Item.Area(
                    Outline.ellipse(px, py, radius, radius), palette().text()));
        }
    }

    private void bias(List<Item> items, Target.Bias bias, double reach) {
        Optional<Float> value = network.weights().flatMap(w -> w.bias(bias.column(), bias.unit()));
        if (value.isEmpty()) {
            return;
        }
        boolean on = pointed.filter(bias::equals).isPresent();
        double radius = places.biasRadius(reach == 0 ? 0 : Math.abs(value.get()) / reach);
        Outline disc =
                Outline.ellipse(places.biasX(bias.column()), places.biasY(bias.column(), bias.unit()), radius, radius);
        items.add(new Item.Area(disc, value.get() == 0 ? palette().quiet() : ofSign(value.get(), palette())));
        Color rim = on ? palette().signals().focus() : palette().paper();
        items.add(new Item.Stroke(disc, solid(rim, look.em(on ? 0.2 : 0.1))));
    }

    private void names(List<Item> items) {
        int last = diagram().columns().size() - 1;
        double gap = look.em(0.4);
        for (int unit = 0; unit < Math.min(network.inputs().size(), places.shown(0)); unit++) {
            double x = places.x(0) - places.side(0) / 2 - gap;
            items.add(words(network.inputs().get(unit), x, places.y(0, unit), Side.RIGHT));
        }
        for (int unit = 0; unit < Math.min(network.classes().size(), places.shown(last)); unit++) {
            double x = places.x(last) + places.side(last) / 2 + gap;
            items.add(words(network.classes().get(unit), x, places.y(last, unit), Side.LEFT));
        }
    }

    private Item words(String words, double x, double y, Side side) {
        double size = look.em(SMALL);
        double left = x - side.share * lettering.length(words, size);
        Place at = new Place(left, y + BASELINE * size);
        return new Item.Writing(words, Typeface.REGULAR, size, palette().quiet(), at, 0, Stylus.none());
    }
}
