package gradiscope.figure;

import gradiscope.figure.chart.Frame;
import gradiscope.figure.chart.Ink;
import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Mark;
import gradiscope.figure.chart.Palette;
import gradiscope.figure.plotted.Layer;
import gradiscope.probe.landscape.Surface;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// A stroke through each cell whose loss was not finite.
final class Crosses implements Mark {
    private final Surface surface;
    private final Path path;

    Crosses(Surface surface, Look look) {
        this.surface = surface;
        this.path = new Ink(Palette.OVER_VALUES_RIM, 0.06, 0).stroke(new Path(), look);
    }

    @Override
    public List<Node> nodes() {
        return List.of(path);
    }

    /// That these cells have no number, the cells say themselves.
    @Override
    public List<Layer> plotted(Frame frame) {
        return List.of();
    }

    @Override
    public void place(Frame frame) {
        path.getElements().clear();
        double across = frame.width() / surface.x().count() / 2;
        double up = frame.height() / surface.y().count() / 2;
        for (int cell : surface.overflow()) {
            double x = frame.x(surface.x().at(cell % surface.x().count()));
            double y = frame.y(surface.y().at(cell / surface.x().count()));
            path.getElements().addAll(new MoveTo(x - across, y + up), new LineTo(x + across, y - up));
        }
    }
}
