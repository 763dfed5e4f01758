package gradiscope.ui.view;

import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Palette;
import gradiscope.ui.text.Words;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// Draws a network once.
///
/// @param inputs names of the inputs
/// @param classes names of the outputs
/// @param pointed what is emphasised
record NetworkPainter(
        Diagram diagram,
        Arrangement places,
        Optional<Weights> weights,
        Optional<Faces> faces,
        List<String> inputs,
        List<String> classes,
        Optional<Target> pointed,
        Words words,
        Look look) {
    /// Lines fainter than this are not seen.
    private static final double FAINTEST = 0.02;

    private static final double SMALL = 0.85;

    void paint(GraphicsContext gc) {
        gc.setImageSmoothing(false);
        gc.setLineCap(StrokeLineCap.BUTT);
        gc.setFont(Font.font("Inter", look.em(SMALL)));
        gc.setTextBaseline(VPos.CENTER);
        diagram.skips().forEach(skip -> skip(gc, skip));
        for (int column = 1; column < diagram.columns().size(); column++) {
            lines(gc, column);
        }
        pointed.ifPresent(target -> line(gc, target));
        for (int column = 0; column < diagram.columns().size(); column++) {
            units(gc, column);
        }
        names(gc);
    }

    private Palette palette() {
        return look.palette();
    }

    /// An arch over the columns between.
    private void skip(GraphicsContext gc, Diagram.Skip skip) {
        double from = places.x(skip.from());
        double to = places.x(skip.to());
        double start = places.y(skip.from(), 0) - places.side(skip.from()) / 2;
        double end = places.y(skip.to(), 0) - places.side(skip.to()) / 2;
        double top = Math.min(start, end) - look.em(1.2);
        gc.setStroke(palette().quiet());
        gc.setLineWidth(look.em(0.12));
        gc.setLineDashes(look.em(0.4), look.em(0.3));
        gc.beginPath();
        gc.moveTo(from, start);
        gc.bezierCurveTo(from, top, to, top, to, end);
        gc.stroke();
        gc.setLineDashes();
    }

    private void lines(GraphicsContext gc, int column) {
        Optional<Weights> listed = weights.filter(w -> w.isListed(column));
        int units = places.shown(column);
        int sources = places.shown(column - 1);
        double reach = listed.map(w -> w.reach(column, units, sources)).orElse(0.0);
        for (int unit = 0; unit < units; unit++) {
            for (int source = 0; source < sources; source++) {
                double value = listed.isEmpty() || reach == 0 ? 0 : listed.get().weight(column, unit, source) / reach;
                if (listed.isEmpty() || Math.abs(value) > FAINTEST) {
                    line(gc, new Target.Weight(column, unit, source), value, listed.isPresent());
                }
            }
        }
    }

    private void line(GraphicsContext gc, Target.Weight weight, double share, boolean known) {
        double strength = Math.abs(share);
        Color colour = known ? ofSign(share) : palette().grid();
        double opacity = known ? 0.25 + 0.75 * strength : 1;
        gc.setStroke(colour.deriveColor(0, 1, 1, isAside(weight) ? 0.3 * opacity : opacity));
        gc.setLineWidth(look.em(0.05 + 0.25 * strength));
        stroke(gc, weight);
    }

    private Color ofSign(double value) {
        return value < 0 ? palette().negative() : palette().positive();
    }

    private void stroke(GraphicsContext gc, Target.Weight w) {
        gc.strokeLine(
                places.lineStart(w.column()),
                places.y(w.column() - 1, w.source()),
                places.lineEnd(w.column()),
                places.y(w.column(), w.unit()));
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
    private void line(GraphicsContext gc, Target target) {
        if (target instanceof Target.Weight weight
                && weights.filter(w -> w.isListed(weight.column())).isPresent()) {
            double value = weights.orElseThrow().weight(weight.column(), weight.unit(), weight.source());
            gc.setStroke(palette().text());
            gc.setLineWidth(look.em(0.38));
            stroke(gc, weight);
            gc.setStroke(ofSign(value));
            gc.setLineWidth(look.em(0.22));
            stroke(gc, weight);
        }
    }

    private void units(GraphicsContext gc, int column) {
        double biasReach = weights.map(w -> w.biasReach(column)).orElse(0.0);
        for (int unit = 0; unit < places.shown(column); unit++) {
            unit(gc, new Target.Neuron(column, unit));
            bias(gc, new Target.Bias(column, unit), biasReach);
        }
        if (places.more(column) > 0) {
            gc.setFill(palette().quiet());
            gc.setTextAlign(TextAlignment.CENTER);
            gc.fillText(more(gc, column), places.x(column), places.y(column, places.shown(column)));
        }
    }

    /// In a word where it would run into that of the next column.
    private String more(GraphicsContext gc, int column) {
        Text text = new Text(words.get("network.more", places.more(column)));
        text.setFont(gc.getFont());
        boolean fits = text.getLayoutBounds().getWidth() + look.em(1) <= places.columnWidth();
        return fits ? text.getText() : words.get("network.more-short", places.more(column));
    }

    private void unit(GraphicsContext gc, Target.Neuron neuron) {
        double side = places.side(neuron.column());
        double x = Math.round(places.x(neuron.column()) - side / 2);
        double y = Math.round(places.y(neuron.column(), neuron.unit()) - side / 2);
        Optional<Image> face = faces.flatMap(f -> f.image(neuron));
        gc.setFill(palette().band());
        gc.fillRect(x, y, side, side);
        face.ifPresent(image -> gc.drawImage(image, x, y, side, side));
        faces.ifPresent(known -> place(gc, known, x, y, side));
        boolean on = pointed.filter(neuron::equals).isPresent();
        double line = look.em(on ? 0.2 : 0.08);
        gc.setStroke(on ? palette().signals().focus() : palette().axis());
        gc.setLineWidth(line);
        gc.strokeRect(x, y, side, side);
    }

    /// Where the sample that is pointed at lies in the map of a unit.
    private void place(GraphicsContext gc, Faces known, double x, double y, double side) {
        Optional<Double> across = known.place(0);
        Optional<Double> up = known.place(1);
        if (across.isPresent() && up.isPresent()) {
            double radius = look.em(0.16);
            double px = x + across.get() * side;
            double py = y + (1 - up.get()) * side;
            gc.setFill(palette().paper());
            gc.fillOval(px - 1.6 * radius, py - 1.6 * radius, 3.2 * radius, 3.2 * radius);
            gc.setFill(palette().text());
            gc.fillOval(px - radius, py - radius, 2 * radius, 2 * radius);
        }
    }

    private void bias(GraphicsContext gc, Target.Bias bias, double reach) {
        Optional<Float> value = weights.flatMap(w -> w.bias(bias.column(), bias.unit()));
        if (value.isEmpty()) {
            return;
        }
        boolean on = pointed.filter(bias::equals).isPresent();
        double radius = places.biasRadius(reach == 0 ? 0 : Math.abs(value.get()) / reach);
        double x = places.biasX(bias.column());
        double y = places.biasY(bias.column(), bias.unit());
        gc.setFill(value.get() == 0 ? palette().quiet() : ofSign(value.get()));
        gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        gc.setStroke(on ? palette().signals().focus() : palette().paper());
        gc.setLineWidth(look.em(on ? 0.2 : 0.1));
        gc.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private void names(GraphicsContext gc) {
        gc.setFill(palette().quiet());
        int last = diagram.columns().size() - 1;
        gc.setTextAlign(TextAlignment.RIGHT);
        for (int unit = 0; unit < Math.min(inputs.size(), places.shown(0)); unit++) {
            gc.fillText(inputs.get(unit), places.x(0) - places.side(0) / 2 - look.em(0.4), places.y(0, unit));
        }
        gc.setTextAlign(TextAlignment.LEFT);
        for (int unit = 0; unit < Math.min(classes.size(), places.shown(last)); unit++) {
            gc.fillText(classes.get(unit), places.x(last) + places.side(last) / 2 + look.em(0.4), places.y(last, unit));
        }
    }
}
