package gradiscope.figure;

import gradiscope.experiment.Message;
import gradiscope.figure.chart.Look;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.transform.Transform;

/// Figures as they leave the program: whole, with title, step and notes, of one size and in one look whatever the
/// window is like. A region is drawn into an image, and an image is encoded.
public final class Exports {
    /// Width of a picture in pixels.
    public static final int WIDTH = 3200;
    /// Height of a picture in pixels.
    public static final int HEIGHT = 1800;

    private static final int SCALE = 2;
    private static final int PIXELS_PER_METRE = 3780 * SCALE;

    private Exports() {}

    /// The figure in pixels. To be called on the toolkit's thread.
    ///
    /// @param tongue of what is written in it
    /// @return an image of [#WIDTH] x [#HEIGHT] pixels
    public static WritableImage image(Shown shown, Message.Tongue tongue) {
        Look look = Look.PICTURE.in(tongue);
        return drawn(Figures.picture(shown, look), look);
    }

    private static WritableImage drawn(Region sheet, Look look) {
        Scene scene = new Scene(
                sheet,
                (double) WIDTH / SCALE,
                (double) HEIGHT / SCALE,
                look.palette().paper());
        // The sheet's own style instead of the application's: no theme decides what a picture looks like.
        scene.setUserAgentStylesheet(sheet.getStylesheets().getFirst());
        sheet.applyCss();
        sheet.layout();
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(SCALE, SCALE));
        parameters.setFill(look.palette().paper());
        return sheet.snapshot(parameters, new WritableImage(WIDTH, HEIGHT));
    }

    /// A PNG file of an image that nobody draws into any more. On any thread: it takes a while.
    ///
    /// @param image of any size
    public static byte[] png(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return Png.of(width, height, pixels, PIXELS_PER_METRE);
    }
}
