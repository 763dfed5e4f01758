package gradiscope.figure;

import gradiscope.figure.chart.AboutZero;
import gradiscope.figure.chart.CellPicture;
import gradiscope.figure.chart.ColourMap;
import gradiscope.figure.chart.Look;
import gradiscope.figure.vector.Mosaic;
import gradiscope.probe.Matrix;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;

/// Small pictures of one size, as large as the room allows, row by row.
final class Tiles extends Region {
    private static final double GAP = 0.2;
    private static final double LARGEST = 6;

    private final List<CellPicture> pictures;
    private final double gap;
    private final double largest;

    /// @param maps drawn about zero; empty: grey, since it has no numbers
    /// @param reach what has the strongest colour; empty: each map's own largest number
    /// @param upwards whether row 0 is at the bottom
    Tiles(List<Optional<Matrix>> maps, Optional<Double> reach, boolean upwards, Look look) {
        this.pictures = maps.stream()
                .map(map -> new CellPicture(map.map(m -> AboutZero.mosaic(
                                m, reach.orElseGet(() -> AboutZero.reach(m)), upwards, look.palette().cosines()))
                        .orElseGet(() -> grey(look))))
                .toList();
        this.gap = look.em(GAP);
        this.largest = look.em(LARGEST);
        getChildren().addAll(pictures);
        setMinSize(0, 0);
    }

    private static Mosaic grey(Look look) {
        return new Mosaic(1, 1, new int[] {ColourMap.argb(look.palette().axis())});
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
