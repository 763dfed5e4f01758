package gradiscope.figure;

import gradiscope.figure.chart.ColourMap;
import gradiscope.figure.chart.Look;
import gradiscope.probe.Matrix;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

/// Small pictures of one size, as large as the room allows, row by row.
final class Tiles extends Region {
    /// Pixels along a side, so that magnified cells keep their edges.
    private static final int FINENESS = 128;

    private static final double GAP = 0.2;
    private static final double LARGEST = 6;

    private final List<ImageView> pictures;
    private final double gap;
    private final double largest;

    /// @param maps drawn about zero; empty: grey, since it has no numbers
    /// @param reach what has the strongest colour; empty: each map's own largest number
    /// @param upwards whether row 0 is at the bottom
    Tiles(List<Optional<Matrix>> maps, Optional<Double> reach, boolean upwards, Look look) {
        this.pictures = maps.stream()
                .map(map -> map.map(m -> picture(m, reach.orElseGet(() -> reach(m)), upwards, look))
                        .orElseGet(() -> view(filled(look))))
                .toList();
        this.gap = look.em(GAP);
        this.largest = look.em(LARGEST);
        getChildren().addAll(pictures);
        setMinSize(0, 0);
    }

    /// The largest absolute value.
    static double reach(Matrix map) {
        double reach = 0;
        for (int i = 0; i < map.rows(); i++) {
            for (int j = 0; j < map.columns(); j++) {
                reach = Math.max(reach, Math.abs(map.get(i, j)));
            }
        }
        return reach;
    }

    /// Where a number lies in a map of colours about zero.
    static double share(double value, double reach) {
        return reach == 0 ? 0.5 : (value / reach + 1) / 2;
    }

    private static ImageView picture(Matrix map, double reach, boolean upwards, Look look) {
        ColourMap colours = look.palette().cosines();
        int[] pixels = new int[FINENESS * FINENESS];
        for (int i = 0; i < pixels.length; i++) {
            int row = i / FINENESS * map.rows() / FINENESS;
            int column = i % FINENESS * map.columns() / FINENESS;
            pixels[i] = colours.argb(share(map.get(upwards ? map.rows() - 1 - row : row, column), reach));
        }
        return view(pixels);
    }

    private static int[] filled(Look look) {
        int[] pixels = new int[FINENESS * FINENESS];
        java.util.Arrays.fill(pixels, ColourMap.argb(look.palette().axis()));
        return pixels;
    }

    private static ImageView view(int[] pixels) {
        WritableImage image = new WritableImage(FINENESS, FINENESS);
        image.getPixelWriter()
                .setPixels(0, 0, FINENESS, FINENESS, PixelFormat.getIntArgbInstance(), pixels, 0, FINENESS);
        return new ImageView(image);
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
            ImageView picture = pictures.get(i);
            picture.setFitWidth(side);
            picture.setFitHeight(side);
            int row = i / columns;
            picture.relocate(i % columns * (side + gap), row * (side + gap));
        }
    }
}
