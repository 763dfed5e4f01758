package gradiscope.figure.network;

import gradiscope.figure.chart.CellPicture;
import gradiscope.figure.chart.Legend;
import gradiscope.figure.chart.Look;
import gradiscope.figure.vector.Mosaic;
import gradiscope.figure.vector.Stylus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/// What the lines, discs and squares of a network stand for.
public record NetworkKeys(Network network, Look look) {
    private static final double LENGTH = 1.5;

    /// Cells of the sample of a map.
    private static final int CELLS = 9;

    /// @param all with what is plain to those who have seen one before
    public Region legend(boolean all) {
        List<Legend.Key> keys = new ArrayList<>();
        if (isListed()) {
            keys.add(new Legend.Key(line(NetworkPainter.weightStylus(0.7, look), 0), look.say("weight above 0")));
            keys.add(new Legend.Key(line(NetworkPainter.weightStylus(-0.7, look), 0), look.say("below 0")));
            if (all) {
                keys.add(new Legend.Key(wedge(), look.say("wider: larger")));
            }
            if (isBiased()) {
                keys.add(new Legend.Key(discs(), all ? look.say("bias, larger: further from 0") : look.say("bias")));
            }
        } else {
            keys.add(new Legend.Key(line(Stylus.solid(look.palette().grid(), look.em(0.12)), 0), look.say("weight")));
        }
        if (all && network.faces().isPresent()) {
            keys.add(new Legend.Key(map(), look.say("unit: below 0, 0, above 0")));
        }
        if (!network.diagram().skips().isEmpty()) {
            keys.add(new Legend.Key(line(NetworkPainter.skipStylus(look), 0), look.say("added further on")));
        }
        return Legend.of(keys, look);
    }

    private IntStream columns() {
        return IntStream.range(0, network.diagram().columns().size());
    }

    private boolean isListed() {
        return network.weights()
                .filter(weights -> columns().anyMatch(weights::isListed))
                .isPresent();
    }

    private boolean isBiased() {
        return network.weights()
                .filter(weights ->
                        columns().anyMatch(column -> weights.bias(column, 0).isPresent()))
                .isPresent();
    }

    private Line line(Stylus stylus, double y) {
        Line line = new Line(0, y, look.em(LENGTH), y);
        line.setStroke(stylus.colour());
        line.setStrokeWidth(stylus.width());
        line.setStrokeLineCap(stylus.cap());
        line.getStrokeDashArray().setAll(stylus.dashes());
        return line;
    }

    private Node wedge() {
        return new Group(
                line(NetworkPainter.weightStylus(0.05, look), 0),
                line(NetworkPainter.weightStylus(0.4, look), look.em(0.28)),
                line(NetworkPainter.weightStylus(1, look), look.em(0.64)));
    }

    private Node discs() {
        return new Group(disc(0.2, 0, 1), disc(0.36, 0.75, -1));
    }

    private Node disc(double radius, double x, double sign) {
        return new Circle(look.em(x), 0, look.em(radius), NetworkPainter.ofSign(sign, look.palette()));
    }

    private Node map() {
        int[] argb = IntStream.range(0, CELLS)
                .map(i -> look.palette().cosines().argb(i / (CELLS - 1.0)))
                .toArray();
        CellPicture picture = new CellPicture(new Mosaic(1, CELLS, argb));
        picture.size(look.em(2.4), look.em(0.8));
        return picture;
    }
}
