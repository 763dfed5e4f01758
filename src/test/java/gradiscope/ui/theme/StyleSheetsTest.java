package gradiscope.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.figure.chart.Palette;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.controlsfx.control.SegmentedButton;
import org.junit.jupiter.api.Test;

/// Style sheets name colours; every name has a colour, and no colour stands in a style sheet.
final class StyleSheetsTest {
    private static final Pattern DEFINED = Pattern.compile("(-[a-z][a-z0-9-]*)\\s*:");
    private static final Pattern OURS = Pattern.compile("(-gradiscope-[a-z-]+)");
    private static final Pattern VALUE = Pattern.compile(":\\s*([^;{}]*-fx-[^;{}]*);");
    private static final Pattern NAME = Pattern.compile("-fx-[a-z-]+");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsba?\\(");

    private static List<Path> sheets() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("resources"))) {
            return all.filter(path -> path.toString().endsWith(".css")).toList();
        }
    }

    private static Set<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(result -> result.groupCount() == 0 ? result.group() : result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyNameOfOursIsInThePalette() throws IOException {
        Set<String> known = matches(DEFINED, Palette.LIGHT.css());
        for (Path sheet : sheets()) {
            assertThat(known).as("%s", sheet).containsAll(matches(OURS, Files.readString(sheet)));
        }
    }

    @Test
    void noColourStandsInAStyleSheet() throws IOException {
        for (Path sheet : sheets()) {
            assertThat(matches(COLOUR, Files.readString(sheet))).as("%s", sheet).isEmpty();
        }
    }

    /// Its style sheets look colours up by Modena's names, and AtlantaFX has other names.
    @Test
    void everyColourThatControlsFxLooksUpIsDefined() throws IOException {
        Set<String> defined = matches(DEFINED, Files.readString(Path.of("resources/ui/theme.css")));
        Set<String> asked = new TreeSet<>();
        int sheets = 0;
        URL jar = SegmentedButton.class.getProtectionDomain().getCodeSource().getLocation();
        try (InputStream bytes = jar.openStream();
                ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".css")) {
                    sheets++;
                    String css = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    matches(VALUE, css).forEach(value -> asked.addAll(matches(NAME, value)));
                }
            }
        }
        assertThat(sheets).isPositive();
        // The color of the text itself, which its sheets copy to an icon.
        asked.remove("-fx-text-fill");
        assertThat(defined).containsAll(asked);
    }

    @Test
    void everyThemeHasAStyleSheetOfAtlantaFx() {
        for (Theme theme : Theme.values()) {
            String sheet = theme.userAgentStylesheet();
            assertThat(Objects.requireNonNull(Theme.class.getResource(sheet), sheet))
                    .isNotNull();
        }
    }
}
