package gradiscope.ui.shell;

import gradiscope.experiment.Experiment;
import gradiscope.ui.text.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Where experiments come from and go to.
public interface ExperimentStore {
    /// An experiment that was read.
    ///
    /// @param folder what file names in it are relative to
    record Loaded(Experiment experiment, Path folder) {}

    /// An experiment that comes with the program.
    ///
    /// @param sentence what it shows
    record Preset(String name, String sentence, Experiment experiment) {
        /// What it is called, in the language of the window.
        String title(Words words) {
            return words.or("preset." + name + ".title", experiment.name());
        }

        /// What it shows, in the language of the window.
        String sentence(Words words) {
            return words.or("preset." + name + ".help", sentence);
        }
    }

    /// @throws gradiscope.experiment.BadInput when it cannot be read
    Loaded read(Path file);

    /// Writes a whole file, or leaves what was there.
    void write(Path file, Experiment experiment) throws IOException;

    /// What a new session begins with.
    Experiment first();

    /// All that come with the program, in the order in which a person should meet them.
    List<Preset> presets();
}
