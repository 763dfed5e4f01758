package gradiscope.figure.chart;

import gradiscope.figure.plotted.Layer;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/// The line of a [Trace].
final class Curve implements Mark {
    private final Path path;
    private final Look look;
    private Trace trace;

    Curve(Trace trace, Look look) {
        this.trace = trace;
        this.look = look;
        this.path = trace.ink().stroke(new Path(), look);
    }

    @Override
    public List<Node> nodes() {
        return List.of(path);
    }

    @Override
    public boolean renew(Mark fresh) {
        if (!(fresh instanceof Curve other)
                || !other.look.equals(look)
                || !other.trace.ink().equals(trace.ink())) {
            return false;
        }
        trace = other.trace;
        return true;
    }

    @Override
    public List<Layer> plotted(Frame frame) {
        return List.of(new Layer.Line(
                trace.name(),
                trace.ink().plotted(),
                trace.runs().stream().map(Spot::plotted).toList()));
    }

    @Override
    public void place(Frame frame) {
        List<PathElement> elements = new ArrayList<>();
        for (List<Spot> run : trace.runs()) {
            Spot first = run.getFirst();
            elements.add(new MoveTo(frame.x(first.x()), frame.y(first.y())));
            run.stream().skip(1).forEach(s -> elements.add(new LineTo(frame.x(s.x()), frame.y(s.y()))));
        }
        path.getElements().setAll(elements);
    }
}
