package gradiscope.figure;

import gradiscope.experiment.Message;
import gradiscope.probe.Measured;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;

/// Pictures of readings as PNG, drawn without a window, in English. The same readings give the same bytes.
public final class Pictures implements AutoCloseable {
    /// Width of a picture in pixels.
    public static final int WIDTH = Exports.WIDTH;
    /// Height of a picture in pixels.
    public static final int HEIGHT = Exports.HEIGHT;

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
        WritableImage image = toolkit.call(() -> Exports.image(Shown.of(measured), Message.Tongue.ENGLISH));
        return Exports.png(image);
    }

    /// Any drawing as PNG, a pixel for each unit of its size.
    ///
    /// @param drawing makes it, on the toolkit's thread; it covers all of the picture
    /// @throws IllegalStateException when the toolkit does not answer
    public byte[] png(Callable<? extends Node> drawing, int width, int height) {
        return Exports.png(toolkit.call(() -> drawing.call().snapshot(null, new WritableImage(width, height))));
    }

    /// No more pictures. The toolkit goes on: others may use it, and it could not be started again.
    @Override
    public void close() {
        closed = true;
    }
}
