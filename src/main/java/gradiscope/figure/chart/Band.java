package gradiscope.figure.chart;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;

/// A part of the x axis, shaded from bottom to top, with its name inside at the bottom, or beside it at the
/// top.
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
        this.note = Note.plain(words, Palette.QUIET);
    }

    @Override
    public List<Node> nodes() {
        return Stream.concat(Stream.of(area), note.nodes().stream()).toList();
    }

    @Override
    public void place(Frame frame) {
        area.setX(frame.x(from));
        area.setWidth(frame.x(to) - frame.x(from));
        area.setHeight(frame.height());
        double gap = type.em(0.4);
        if (note.width() + 2 * gap <= area.getWidth()) {
            note.place(frame.x(from) + gap, frame.height() - note.height() - gap, frame);
        } else {
            note.place(frame.x(to) + gap, 0, frame);
        }
    }
}
