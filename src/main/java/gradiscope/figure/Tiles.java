package gradiscope.figure;

import gradiscope.figure.chart.AboutZero;
import gradiscope.figure.chart.CellPicture;
import gradiscope.figure.chart.ColourMap;
import gradiscope.figure.chart.Heat;
import gradiscope.figure.chart.Look;
import gradiscope.figure.plotted.Axis;
import gradiscope.figure.plotted.Chart;
import gradiscope.figure.vector.Mosaic;
import gradiscope.probe.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.layout.Region;

/// Small pictures of one size, as large as the room allows, row by row.
final class Tiles extends Region implements Plotting {
    private static final double GAP = 0.2;
    private static final double LARGEST = 6;

    private final List<CellPicture> pictures;
    private final List<Heat> heats;
    private final double gap;
    private final double largest;

    /// @param maps drawn about zero; empty: grey, since it has no numbers
    /// @param reach what has the strongest colour; empty: each map's own largest number
    /// @param upwards whether row 0 is at the bottom
    Tiles(List<Optional<Matrix>> maps, Optional<Double> reach, boolean upwards, Look look) {
        this.heats = maps.stream()
                .map(map -> map.map(m -> heat(m, reach.orElseGet(() -> AboutZero.reach(m)), upwards, look))
                        .orElseGet(() -> grey(look)))
                .toList();
        this.pictures =
                heats.stream().map(heat -> new CellPicture(mosaic(heat))).toList();
        this.gap = look.em(GAP);
        this.largest = look.em(LARGEST);
        getChildren().addAll(pictures);
        setMinSize(0, 0);
    }

    private static Heat heat(Matrix map, double reach, boolean upwards, Look look) {
        return Heat.of(
                map.rows(),
                map.columns(),
                (row, column) -> map.get(upwards ? map.rows() - 1 - row : row, column),
                (row, column) -> AboutZero.share(map.get(upwards ? map.rows() - 1 - row : row, column), reach),
                look.palette().cosines());
    }

    private static Heat grey(Look look) {
        return Heat.none(ColourMap.argb(look.palette().axis()));
    }

    private static Mosaic mosaic(Heat heat) {
        int[] cells = new int[heat.rows() * heat.columns()];
        Arrays.setAll(cells, i -> heat.argb(i / heat.columns(), i % heat.columns()));
        return new Mosaic(heat.rows(), heat.columns(), cells);
    }

    /// A chart for each; the cells are counted.
    @Override
    public List<Chart> plotted() {
        return IntStream.range(0, heats.size())
                .mapToObj(i -> new Chart(
                        String.valueOf(i + 1),
                        Axis.cells("", heats.get(i).columns(), false, List.of()),
                        Axis.cells("", heats.get(i).rows(), true, List.of()),
                        List.of(heats.get(i).plotted())))
                .toList();
    }

    private double side(int columns) {
        int rows = Math.ceilDiv(pictures.size(), columns);
        double across = (getWidth() + gap) / columns - gap;
        double down = (getHeight() + gap) / rows - gap;
        return Math.floor(Math.clamp(Math.min(across, down), 1, largest));
    }

    @Override
    protected void layoutChildren() {
        int columns = 1;
        for (int c = 2; c <= pictures.size(); c++) {
            columns = side(c) > side(columns) ? c : columns;
        }
        double side = side(columns);
        for (int i = 0; i < pictures.size(); i++) {
            CellPicture picture = pictures.get(i);
            picture.size(side, side);
            int row = i / columns;
            picture.relocate(i % columns * (side + gap), row * (side + gap));
        }
    }
}
