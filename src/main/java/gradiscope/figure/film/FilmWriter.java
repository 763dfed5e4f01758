package gradiscope.figure.film;

import gradiscope.figure.vector.Mosaic;
import java.io.Closeable;
import java.io.IOException;

/// A film that is being written. On any thread, but on one at a time.
public interface FilmWriter extends Closeable {
    /// The next frame; it is in the file when this returns, and nothing of it is kept but what the next one needs.
    ///
    /// @param frame of the film's size; what is translucent is seen on white
    void add(Mosaic frame) throws IOException;

    /// Ends the film. Without that, players show nothing.
    ///
    /// @throws IllegalStateException when there is no frame
    @Override
    void close() throws IOException;
}
