package gradiscope.figure.chart;

import gradiscope.figure.plotted.Layer;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/// Bars side by side, from 0 up: a histogram.
public final class Bars implements Mark {
    private final double from;
    private final double width;
    private final List<Double> heights;
    private final List<Color> colours;
    private final List<Rectangle> bars;

    /// @param from left end of the first bar
    /// @param to right end of the last
    /// @param heights in the unit of the y axis, not negative
    /// @param colours one for each bar
    public Bars(double from, double to, List<Double> heights, List<Color> colours, Look look) {
        this.from = from;
        this.width = (to - from) / heights.size();
        this.heights = List.copyOf(heights);
        this.colours = List.copyOf(colours);
        this.bars = IntStream.range(0, heights.size())
                .mapToObj(i -> bar(colours.get(i), look))
                .toList();
    }

    private static Rectangle bar(Color colour, Look look) {
        Rectangle bar = new Rectangle();
        bar.setFill(colour);
        bar.setStroke(look.palette().axis());
        bar.setStrokeWidth(0.5);
        return bar;
    }

    @Override
    public List<Node> nodes() {
        return List.copyOf(bars);
    }

    @Override
    public List<Layer> plotted(Frame frame) {
        return List.of(new Layer.Bars(
                "", from, width, heights, colours.stream().map(ColourMap::web).toList()));
    }

    @Override
    public void place(Frame frame) {
        for (int i = 0; i < bars.size(); i++) {
            double left = frame.x(from + i * width);
            double top = frame.y(heights.get(i));
            Rectangle bar = bars.get(i);
            bar.setX(left);
            bar.setY(top);
            bar.setWidth(frame.x(from + (i + 1) * width) - left);
            bar.setHeight(Math.max(0, frame.y(0) - top));
        }
    }
}
