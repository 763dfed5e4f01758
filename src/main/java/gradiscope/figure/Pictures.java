package gradiscope.figure;

import gradiscope.experiment.Message;
import gradiscope.probe.Measured;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;

/// Pictures of readings as PNG, drawn without a window, in English. The same readings give the same bytes.
public final class Pictures implements AutoCloseable {
    /// A slide with all there is to see, in smaller letters than a slide to be shown would have.
    public static final Format FORMAT = new Format(
            Format.Preset.FREE, 320 / 24.0, 7.5, Format.Unit.INCH, 12, Format.Background.WHITE, true, 240, false);

    /// Width of a picture in pixels.
    public static final int WIDTH = FORMAT.pixelWidth();
    /// Height of a picture in pixels.
    public static final int HEIGHT = FORMAT.pixelHeight();

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
    /// @param origin where they come from
    /// @return a PNG file of [#WIDTH] x [#HEIGHT] pixels
    /// @throws IllegalStateException after [#close()], or when the toolkit does not answer
    public byte[] png(List<Measured> ofOneProbe, Origin origin) {
        return of(Shown.of(ofOneProbe), origin, FORMAT).bytes(Export.Kind.PNG);
    }

    /// A figure of any format.
    ///
    /// @throws IllegalStateException after [#close()], or when the toolkit does not answer
    public Export of(Motif motif, Origin origin, Format format) {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        return toolkit.call(() -> Exports.of(motif, origin, format, Message.Tongue.ENGLISH));
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
