package gradiscope.figure.chart;

import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Cells of colour that fill the plot area from end to end.
final class CellColours implements Mark {
    /// Pixels of the picture for one of the layout: one each where a figure is drawn at twice its size, and
    /// a smooth picture where it is not. Left to the toolkit, magnified cells would run into one another.
    private static final int FINENESS = 2;

    private final ImageView picture = new ImageView();
    private int rows;
    private int columns;
    private int[] colours;
    private boolean painted;

    CellColours(int rows, int columns, GridChart.Cells cells) {
        this.rows = rows;
        this.columns = columns;
        this.colours = new int[rows * columns];
        Arrays.setAll(colours, i -> cells.argb(i / columns, i % columns));
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
        painted = painted && columns == other.columns && Arrays.equals(colours, other.colours);
        rows = other.rows;
        columns = other.columns;
        colours = other.colours;
        return true;
    }

    @Override
    public void place(Frame frame) {
        int width = (int) Math.round(FINENESS * frame.width());
        int height = (int) Math.round(FINENESS * frame.height());
        if (width > 0 && height > 0) {
            paint(width, height);
        }
        picture.setFitWidth(frame.width());
        picture.setFitHeight(frame.height());
    }

    /// Into the image there is, where it has the size: each new one would take memory of its own in the renderer.
    private void paint(int width, int height) {
        boolean fits =
                picture.getImage() instanceof WritableImage i && i.getWidth() == width && i.getHeight() == height;
        if (painted && fits) {
            return;
        }
        WritableImage image = fits ? (WritableImage) picture.getImage() : new WritableImage(width, height);
        image.getPixelWriter()
                .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels(width, height), 0, width);
        picture.setImage(image);
        painted = true;
    }

    private int[] pixels(int width, int height) {
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            int row = (int) ((long) y * rows / height) * columns;
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = colours[row + (int) ((long) x * columns / width)];
            }
        }
        return pixels;
    }
}
