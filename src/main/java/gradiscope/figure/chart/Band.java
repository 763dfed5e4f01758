package gradiscope.figure.chart;

import gradiscope.figure.plotted.Layer;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;

/// A part of the x axis, shaded from bottom to top, with its name inside at the bottom, or beside it at the
/// top.
public final class Band implements Mark {
    private final double from;
    private final double to;
    private final String words;
    private final Look look;
    private final Rectangle area = new Rectangle();
    private final Note note;

    public Band(double from, double to, String words, Look look) {
        this.from = from;
        this.to = to;
        this.words = words;
        this.look = look;
        area.setFill(look.palette().band());
        this.note = Note.plain(words, look.palette().quiet(), look);
    }

    @Override
    public List<Node> nodes() {
        return Stream.concat(Stream.of(area), note.nodes().stream()).toList();
    }

    @Override
    public List<Layer> plotted(Frame frame) {
        return List.of(
                new Layer.Span(words, from, to, ColourMap.web(look.palette().band())));
    }

    @Override
    public void place(Frame frame) {
        area.setX(frame.x(from));
        area.setWidth(frame.x(to) - frame.x(from));
        area.setHeight(frame.height());
        double gap = look.em(0.4);
        if (note.width() + 2 * gap <= area.getWidth()) {
            note.place(frame.x(from) + gap, frame.height() - note.height() - gap, frame);
        } else {
            note.place(frame.x(to) + gap, 0, frame);
        }
    }
}
