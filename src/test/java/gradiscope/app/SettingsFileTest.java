package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.ui.export.ExportChoice;
import gradiscope.ui.shell.Settings;
import gradiscope.ui.theme.ThemeChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsFileTest {
    @TempDir
    private Path folder;

    private final List<String> remarks = new ArrayList<>();

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Settings set = new Settings(
                ThemeChoice.HIGH_CONTRAST,
                Settings.Tongue.GERMAN,
                true,
                3,
                20,
                1024,
                700,
                List.of("/a.gradiscope", "/b.json"),
                List.of("loss"),
                Settings.Builder.FOLDED,
                ExportChoice.FIRST);
        new SettingsFile(folder.resolve("deep")).write(set);
        assertThat(new SettingsFile(folder.resolve("deep")).read(remarks::add)).isEqualTo(set);
        assertThat(remarks).isEmpty();
    }

    @Test
    void withoutAFileTheFirstOnesHoldAndNothingIsWritten() {
        assertThat(new SettingsFile(folder.resolve("none")).read(remarks::add)).isEqualTo(Settings.FIRST);
        assertThat(folder).isEmptyDirectory();
        assertThat(remarks).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "{\"gradiscope-settings\": 9}", "{\"gradiscope-settings\": 1, \"share\": 7000}"})
    void damagedOnesArePutAsideWithOneLine(String text) throws IOException {
        Files.writeString(folder.resolve("settings.json"), text);
        assertThat(new SettingsFile(folder).read(remarks::add)).isEqualTo(Settings.FIRST);
        assertThat(remarks).hasSize(1).first().asString().contains("put aside").hasLineCount(1);
        assertThat(folder.resolve("settings-damaged.json")).hasContent(text);
        assertThat(folder.resolve("settings.json")).doesNotExist();
    }

    @Test
    void theSameSettingsAreNotWrittenTwice() throws IOException {
        SettingsFile file = new SettingsFile(folder);
        file.write(Settings.FIRST);
        Files.delete(folder.resolve("settings.json"));
        file.write(Settings.FIRST);
        assertThat(folder).isEmptyDirectory();
    }
}
