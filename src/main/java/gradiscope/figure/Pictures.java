package gradiscope.figure;

import gradiscope.probe.Measured;
import java.util.List;
import javafx.scene.image.WritableImage;

/// Pictures of readings as PNG, drawn without a window. The same readings give the same bytes.
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
        WritableImage image = toolkit.call(() -> Exports.image(Shown.of(measured)));
        return Exports.png(image);
    }

    /// No more pictures. The toolkit goes on: others may use it, and it could not be started again.
    @Override
    public void close() {
        closed = true;
    }
}
