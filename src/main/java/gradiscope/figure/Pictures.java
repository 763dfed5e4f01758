package gradiscope.figure;

import gradiscope.figure.chart.Look;
import gradiscope.probe.Measured;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.transform.Transform;

/// Pictures of readings as PNG, drawn without a window. The same readings give the same bytes.
public final class Pictures implements AutoCloseable {
    /// Width of a picture in pixels.
    public static final int WIDTH = 3200;
    /// Height of a picture in pixels.
    public static final int HEIGHT = 1800;

    private static final int SCALE = 2;
    private static final int PIXELS_PER_METRE = 3780 * SCALE;

    private final Toolkit toolkit;
    private boolean closed;

    /// Starts the toolkit, in software and without a display, unless it runs.
    ///
    /// @throws IllegalStateException when it cannot be started
    public Pictures() {
        this.toolkit = Toolkit.offScreen();
    }

    /// The picture of the last reading, with its history where that matters. States without numbers are
    /// drawn in words.
    ///
    /// @param ofOneProbe its readings in the order of time; may be empty
    /// @return a PNG file of [#WIDTH] x [#HEIGHT] pixels
    /// @throws IllegalStateException after [#close()], or when the toolkit does not answer
    public byte[] png(List<Measured> ofOneProbe) {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        List<Measured> measured = List.copyOf(ofOneProbe);
        int[] pixels = toolkit.call(() -> drawn(Figures.picture(measured, Look.PICTURE), Look.PICTURE));
        return Png.of(WIDTH, HEIGHT, pixels, PIXELS_PER_METRE);
    }

    /// Any drawing as PNG, a pixel for each unit of its size.
    ///
    /// @param drawing makes it, on the toolkit's thread; it covers all of the picture
    /// @throws IllegalStateException when the toolkit does not answer
    public byte[] png(Callable<? extends Node> drawing, int width, int height) {
        int[] pixels = toolkit.call(() -> {
            WritableImage image = drawing.call().snapshot(null, new WritableImage(width, height));
            return pixels(image, width, height);
        });
        return Png.of(width, height, pixels, PIXELS_PER_METRE / SCALE);
    }

    private static int[] pixels(WritableImage image, int width, int height) {
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    private static int[] drawn(Region sheet, Look look) {
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
        WritableImage image = sheet.snapshot(parameters, new WritableImage(WIDTH, HEIGHT));
        return pixels(image, WIDTH, HEIGHT);
    }

    /// No more pictures. The toolkit goes on: others may use it, and it could not be started again.
    @Override
    public void close() {
        closed = true;
    }
}
