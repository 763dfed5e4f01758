package gradiscope.lesson;

import java.util.List;
import java.util.Optional;

/// One step of a lesson: what to read, what runs, and what to look at. Written by hand in a text file, see [SceneText].
///
/// @param title in one line
/// @param run what runs: an experiment file beside the text, or `example:NAME`
/// @param instruments names of the probes whose instruments are in play, the most important one first
/// @param prediction to make before the result shows
/// @param text Markdown, with formulas between dollar signs
public record Scene(String title, String run, List<String> instruments, Optional<Prediction> prediction, String text) {
    /// The start of a run that names an example.
    public static final String EXAMPLE = "example:";

    /// What a person is asked to guess.
    ///
    /// @param question ends with a question mark
    /// @param options at least two
    public record Prediction(String question, List<String> options) {
        public Prediction {
            options = List.copyOf(options);
        }
    }

    public Scene {
        instruments = List.copyOf(instruments);
    }
}
