package gradiscope.app;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Edits;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.ExperimentJson;
import gradiscope.experiment.JsonText;
import gradiscope.training.Workbench;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// An experiment as the command line names it: a file, or `example:NAME`.
///
/// @param shown its name for messages
/// @param folder what file names in it are relative to
/// @param experiment what it says
record ExperimentFile(String shown, Path folder, Experiment experiment) {
    private static final String EXAMPLE = "example:";

    /// @throws BadInput when it cannot be read
    static ExperimentFile read(String name) {
        ExperimentJson json = new ExperimentJson(Families.catalog());
        if (name.startsWith(EXAMPLE)) {
            String text = Examples.text(name.substring(EXAMPLE.length()));
            return new ExperimentFile(name, Path.of(""), json.read(name, text));
        }
        Path file = Path.of(name);
        Path folder = file.toAbsolutePath().getParent();
        return new ExperimentFile(name, folder == null ? Path.of("") : folder, json.read(name, text(file, name)));
    }

    private static String text(Path file, String name) {
        if (!Files.isRegularFile(file)) {
            throw new BadInput(name, "", "there is no such file", "give an experiment, or example:NAME");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(JsonText.LONGEST + 1);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadInput(name, "", "is not UTF-8 text", "give an experiment as JSON");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same with `path=value` edits made.
    ///
    /// @throws BadInput when one cannot be made
    ExperimentFile with(List<String> edits) {
        Edits editor = new Edits(Families.catalog());
        Experiment edited = experiment;
        for (String edit : edits) {
            edited = editor.set(edited, edit);
        }
        return new ExperimentFile(shown, folder, edited);
    }

    /// Its data read, its network checked.
    Workbench open() {
        return Workbench.open(experiment, shown, folder);
    }
}
