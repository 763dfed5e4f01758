package gradiscope.figure.chart;

import gradiscope.figure.vector.Mosaic;
import gradiscope.figure.vector.Mosaicked;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Cells of colour with sharp edges, as large as there is room.
public final class CellPicture extends ImageView implements Mosaicked {
    /// Pixels of the picture for one of the layout: one each where a window is drawn at twice its size, and
    /// a smooth picture where it is not. Left to the toolkit, magnified cells would run into one another.
    private static final int FINENESS = 2;

    private Mosaic mosaic;
    private boolean painted;

    public CellPicture(Mosaic mosaic) {
        this.mosaic = mosaic;
    }

    @Override
    public Mosaic mosaic() {
        return mosaic;
    }

    /// Shows other cells from the next [#size] on.
    public void show(Mosaic cells) {
        painted = painted && cells.equals(mosaic);
        mosaic = cells;
    }

    /// Fills so much room.
    public void size(double room, double height) {
        int across = (int) Math.round(FINENESS * room);
        int down = (int) Math.round(FINENESS * height);
        if (across > 0 && down > 0) {
            paint(across, down);
        }
        setFitWidth(room);
        setFitHeight(height);
    }

    /// Into the image there is, where it has the size: each new one would take memory of its own in the renderer.
    private void paint(int width, int height) {
        boolean fits = getImage() instanceof WritableImage i && i.getWidth() == width && i.getHeight() == height;
        if (painted && fits) {
            return;
        }
        WritableImage image = fits ? (WritableImage) getImage() : new WritableImage(width, height);
        image.getPixelWriter()
                .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels(width, height), 0, width);
        setImage(image);
        painted = true;
    }

    private int[] pixels(int width, int height) {
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            int row = (int) ((long) y * mosaic.rows() / height);
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = mosaic.argb(row, (int) ((long) x * mosaic.columns() / width));
            }
        }
        return pixels;
    }
}
