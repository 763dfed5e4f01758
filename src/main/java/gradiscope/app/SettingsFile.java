package gradiscope.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradiscope.data.WholeFile;
import gradiscope.experiment.BadInput;
import gradiscope.experiment.Catalog;
import gradiscope.experiment.Codec;
import gradiscope.experiment.JsonText;
import gradiscope.experiment.Message;
import gradiscope.experiment.Place;
import gradiscope.ui.shell.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;

/// A person's settings, in a folder. Those that cannot be read are put aside, and the first ones hold.
final class SettingsFile {
    private static final String NAME = "settings.json";
    private static final String ASIDE = "settings-damaged.json";
    private static final String FORMAT = "gradiscope-settings";
    private static final int VERSION = 1;

    private final Path folder;
    private final Codec codec = new Codec(Catalog.empty());
    private Optional<Settings> written = Optional.empty();

    SettingsFile(Path folder) {
        this.folder = folder;
    }

    /// @param remark takes one line where they could not be read
    Settings read(Consumer<String> remark) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Settings.FIRST;
        }
        try {
            Settings read = parse(file.toString(), Files.readString(file));
            written = Optional.of(read);
            return read;
        } catch (BadInput | IOException e) {
            remark.accept(BadInput.oneLine(e.getMessage() + aside(file)));
            return Settings.FIRST;
        }
    }

    private Settings parse(String shown, String text) {
        Place place = Place.root(shown);
        JsonNode tree = JsonText.parse(shown, text);
        if (!(tree instanceof ObjectNode object) || object.path(FORMAT).asInt() != VERSION) {
            throw place.bad(
                    Message.of("is no settings of version {0}", VERSION), Message.of("set them anew in the window"));
        }
        return codec.read(Settings.class, object.without(FORMAT), place);
    }

    private String aside(Path file) {
        try {
            Files.move(file, folder.resolve(ASIDE), StandardCopyOption.REPLACE_EXISTING);
            return "; put aside as " + ASIDE;
        } catch (IOException e) {
            return "";
        }
    }

    /// Writes them, if they are others than were read or written last.
    void write(Settings settings) throws IOException {
        if (written.filter(settings::equals).isEmpty()) {
            ObjectNode json = JsonNodeFactory.instance.objectNode().put(FORMAT, VERSION);
            WholeFile.write(folder.resolve(NAME), JsonText.pretty(json.setAll((ObjectNode) codec.write(settings))));
            written = Optional.of(settings);
        }
    }
}
