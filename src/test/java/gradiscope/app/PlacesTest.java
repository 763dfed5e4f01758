package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The XDG Base Directory Specification 0.8, and where macOS and Windows expect a program's files.
final class PlacesTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void onLinuxTheFoldersAreThoseOfTheSpecification() {
        assertThat(Places.of("Linux", Map.of(), HOME))
                .isEqualTo(new Places(HOME.resolve(".config/gradiscope"), HOME.resolve(".local/state/gradiscope")));
        assertThat(Places.of("Linux", Map.of("XDG_CONFIG_HOME", "/c", "XDG_STATE_HOME", "/s"), HOME))
                .isEqualTo(new Places(Path.of("/c/gradiscope"), Path.of("/s/gradiscope")));
    }

    @Test
    void aRelativeOrBrokenFolderIsPassedOver() {
        Map<String, String> odd = Map.of("XDG_CONFIG_HOME", "here", "XDG_STATE_HOME", "\u0000");
        assertThat(Places.of("Linux", odd, HOME)).isEqualTo(Places.of("Linux", Map.of(), HOME));
    }

    @Test
    void onMacAndWindowsTheyAreThoseOfTheSystem() {
        assertThat(Places.of("Mac OS X", Map.of(), HOME).config())
                .isEqualTo(HOME.resolve("Library/Application Support/Gradiscope"));
        Map<String, String> windows = Map.of("APPDATA", "/roaming", "LOCALAPPDATA", "/local");
        assertThat(Places.of("Windows 11", windows, HOME))
                .isEqualTo(new Places(Path.of("/roaming/Gradiscope"), Path.of("/local/Gradiscope")));
    }
}
