package gradiscope.figure.chart;

import gradiscope.figure.plotted.Layer;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.shape.Line;

/// A line across the chart at one value, with its name beside it.
public final class Rule implements Mark {
    private final double at;
    private final boolean upright;
    private final String words;
    private final Ink ink;
    private final Look look;
    private final Line line;
    private final Note note;

    private Rule(double at, boolean upright, String words, Ink ink, Look look) {
        this.at = at;
        this.upright = upright;
        this.words = words;
        this.ink = ink;
        this.look = look;
        this.line = ink.stroke(new Line(), look);
        this.note = Note.rimmed(words, look.palette().quiet(), look);
    }

    /// At a value of the x axis; the words stand at the top.
    public static Rule upright(double x, String words, Ink ink, Look look) {
        return new Rule(x, true, words, ink, look);
    }

    /// At a value of the y axis; the words stand at the right.
    public static Rule level(double y, String words, Ink ink, Look look) {
        return new Rule(y, false, words, ink, look);
    }

    @Override
    public List<Node> nodes() {
        return Stream.concat(Stream.of(line), note.nodes().stream()).toList();
    }

    @Override
    public List<Layer> plotted(Frame frame) {
        return List.of(new Layer.Level(words, upright, at, ink.plotted()));
    }

    @Override
    public void place(Frame frame) {
        double place = upright ? frame.x(at) : frame.y(at);
        line.setStartX(upright ? place : 0);
        line.setEndX(upright ? place : frame.width());
        line.setStartY(upright ? 0 : place);
        line.setEndY(upright ? frame.height() : place);
        if (upright) {
            boolean left = place > frame.width() / 2;
            note.place(left ? place - note.width() - look.em(0.4) : place + look.em(0.4), look.em(0.1), frame);
        } else {
            boolean below = place < note.height() + look.em(0.4);
            note.place(frame.width(), below ? place + look.em(0.1) : place - note.height() - look.em(0.1), frame);
        }
    }
}
