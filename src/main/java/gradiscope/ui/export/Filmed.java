package gradiscope.ui.export;

import gradiscope.figure.Export;
import gradiscope.figure.Format;
import java.util.function.BiFunction;

/// A film that a person can take along.
///
/// @param course what goes on in it
/// @param frames how many
/// @param frame draws one, counted from 0, on the toolkit's thread
public record Filmed(Course course, int frames, BiFunction<Integer, Format, Export> frame) {
    /// Frames per second.
    public static final int RATE = 20;

    /// Eight seconds.
    public static final int FRAMES_OF_A_TURN = 8 * RATE;

    /// What goes on in a film.
    public enum Course {
        RUN,
        TURN
    }
}
