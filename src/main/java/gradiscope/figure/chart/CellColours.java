package gradiscope.figure.chart;

import gradiscope.figure.plotted.Layer;
import gradiscope.figure.vector.Mosaic;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;

/// Cells of colour that fill the plot area from end to end.
final class CellColours implements Mark {
    private final CellPicture picture;
    private Heat heat;

    CellColours(Heat heat) {
        this.heat = heat;
        int[] colours = new int[heat.rows() * heat.columns()];
        Arrays.setAll(colours, i -> heat.argb(i / heat.columns(), i % heat.columns()));
        this.picture = new CellPicture(new Mosaic(heat.rows(), heat.columns(), colours));
    }

    @Override
    public List<Node> nodes() {
        return List.of(picture);
    }

    @Override
    public boolean renew(Mark fresh) {
        if (!(fresh instanceof CellColours other)) {
            return false;
        }
        heat = other.heat;
        picture.show(other.picture.mosaic());
        return true;
    }

    @Override
    public List<Layer> plotted(Frame frame) {
        return List.of(heat.plotted(
                middles(frame.xAxis().scale(), heat.columns()),
                middles(frame.yAxis().scale(), heat.rows()).reversed()));
    }

    /// From the left, or from below.
    private static List<Double> middles(Scale scale, int count) {
        boolean turned = scale.place(scale.lower()) > scale.place(scale.upper());
        return IntStream.range(0, count)
                .map(i -> turned ? count - 1 - i : i)
                .mapToObj(i -> scale.lower() + (i + 0.5) * (scale.upper() - scale.lower()) / count)
                .toList();
    }

    @Override
    public void place(Frame frame) {
        picture.size(frame.width(), frame.height());
    }
}
