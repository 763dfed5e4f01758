package gradiscope.figure;

import gradiscope.figure.chart.Frame;
import gradiscope.figure.chart.Ink;
import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Mark;
import gradiscope.figure.chart.Pointed;
import gradiscope.figure.plotted.Layer;
import gradiscope.probe.confusion.HeatMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;

/// Knows which pair of samples a cell of a heat map is about, and frames row and column of those pointed at.
final class PairMark implements Mark {
    private static final int MOST = 2;

    private final HeatMap map;
    private final Map<Integer, Integer> cells = new HashMap<>();
    private final List<Rectangle> rows = new ArrayList<>();
    private final List<Rectangle> columns = new ArrayList<>();
    private List<Integer> pointed = List.of();

    /// @param map whose ids are indices of training samples
    PairMark(HeatMap map, Look look) {
        this.map = map;
        for (int i = 0; i < map.ids().size(); i++) {
            cells.put(map.ids().get(i), i / map.itemsPerCell());
        }
        Ink ink = new Ink(look.palette().text(), 0.1, 0);
        for (int i = 0; i < MOST; i++) {
            rows.add(ink.stroke(new Rectangle(), look));
            columns.add(ink.stroke(new Rectangle(), look));
        }
        highlight(List.of());
    }

    @Override
    public List<Node> nodes() {
        return Stream.of(rows, columns).<Node>flatMap(List::stream).toList();
    }

    @Override
    public Optional<Pointed> at(double x, double y, Frame frame) {
        int side = map.cosines().rows();
        int row = (int) Math.floor(y / frame.height() * side);
        int column = (int) Math.floor(x / frame.width() * side);
        if (row < 0 || row >= side || column < 0 || column >= side) {
            return Optional.empty();
        }
        int first = map.ids().get(row * map.itemsPerCell());
        if (row == column) {
            return Optional.of(Pointed.sample(first));
        }
        long pairs = (long) count(row) * count(column);
        return Optional.of(new Pointed(
                List.of(first, map.ids().get(column * map.itemsPerCell())),
                OptionalDouble.of(map.cosines().get(row, column)),
                pairs));
    }

    private int count(int cell) {
        return Math.min(map.itemsPerCell(), map.ids().size() - cell * map.itemsPerCell());
    }

    @Override
    public void highlight(List<Integer> samples) {
        pointed = samples.stream().filter(cells::containsKey).limit(MOST).toList();
        for (int i = 0; i < MOST; i++) {
            rows.get(i).setVisible(i < pointed.size());
            columns.get(i).setVisible(i < pointed.size());
        }
    }

    @Override
    public List<Layer> plotted(Frame frame) {
        return List.of();
    }

    /// A frame around a cell is wider than the cell, or it would hide a narrow one.
    @Override
    public void place(Frame frame) {
        int side = map.cosines().rows();
        double wide = frame.width() / side;
        double high = frame.height() / side;
        for (int i = 0; i < pointed.size(); i++) {
            int cell = cells.getOrDefault(pointed.get(i), 0);
            set(columns.get(i), cell * wide - 1, 0, wide + 2, frame.height());
            set(rows.get(i), 0, cell * high - 1, frame.width(), high + 2);
        }
    }

    private static void set(Rectangle frame, double x, double y, double width, double height) {
        frame.setX(x);
        frame.setY(y);
        frame.setWidth(width);
        frame.setHeight(height);
    }
}
