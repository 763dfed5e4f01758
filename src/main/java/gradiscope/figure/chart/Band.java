package gradiscope.figure.chart;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;

/// A part of the x axis, shaded from bottom to top, with its name at the bottom.
public final class Band implements Mark {
    private final double from;
    private final double to;
    private final Type type;
    private final Rectangle area = new Rectangle();
    private final Note note;

    public Band(double from, double to, String words, Type type) {
        this.from = from;
        this.to = to;
        this.type = type;
        area.setFill(Palette.BAND);
        this.note = new Note(words, Palette.QUIET, type);
    }

    @Override
    public List<Node> nodes() {
        return List.of(area, note.node());
    }

    @Override
    public void place(Frame frame) {
        area.setX(frame.x(from));
        area.setWidth(frame.x(to) - frame.x(from));
        area.setHeight(frame.height());
        double middle = (frame.x(from) + frame.x(to) - note.width()) / 2;
        note.place(
                Math.max(middle, frame.x(from) + type.em(0.4)), frame.height() - note.height() - type.em(0.2), frame);
    }
}
