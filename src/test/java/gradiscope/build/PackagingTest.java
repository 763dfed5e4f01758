package gradiscope.build;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.live.file.SessionFile;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What `packaging/` says of the program is true of it. Whether an installer works is for `packaging/check-deb.sh`.
final class PackagingTest {
    private static final Path PACKAGING = Path.of("packaging");

    @Test
    void theMenuEntryOpensTheTypesThatAreDeclared() throws IOException {
        assertThat(List.of(entry("MimeType").split(";")))
                .containsExactlyElementsOf(found("<mime-type type=\"(.*?)\"", types()));
        assertThat(entry("Exec")).isEqualTo("gradiscope %f");
    }

    @Test
    void theDeclaredTypesAreThoseThatTheProgramWrites() throws IOException {
        assertThat(found("<glob pattern=\"(.*?)\"", types()))
                .containsExactly("*" + SessionFile.SUFFIX, "*" + SessionFile.SUFFIX + ".json");
        String associations = Files.readString(PACKAGING.resolve("associations/session.properties"));
        assertThat(associations)
                .contains("extension=" + SessionFile.SUFFIX.substring(1) + "\n")
                .contains("mime-type="
                        + found("<mime-type type=\"(.*?)\"", types()).getFirst() + "\n");
    }

    @Test
    void theVersionIsThePomsAlone() throws IOException {
        assertThat(Files.readString(PACKAGING.resolve("settings.sh"))).contains("version='@{project.version}'\n");
        assertThat(Files.readString(PACKAGING.resolve("linux/control"))).contains("\nVersion: @version@\n");
        assertThat(Files.readString(PACKAGING.resolve("linux/gradiscope.spec")))
                .contains("\nVersion: %{package_version}\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 24, 32, 48, 64, 128, 256, 512})
    void thereIsAnIconOfEachSize(int size) throws IOException {
        ByteBuffer png = ByteBuffer.wrap(Files.readAllBytes(Path.of("icons/gradiscope-" + size + ".png")));

        // PNG 1.2, 11.2.2: signature, length, IHDR, width, height.
        assertThat(png.getLong()).isEqualTo(0x89504E470D0A1A0AL);
        assertThat(png.getInt(16)).isEqualTo(size);
        assertThat(png.getInt(20)).isEqualTo(size);
    }

    @Test
    void thereAreIconsForMacAndWindows() throws IOException {
        byte[] mac = Files.readAllBytes(Path.of("icons/gradiscope.icns"));
        assertThat(new String(mac, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("icns");
        assertThat(ByteBuffer.wrap(mac).getInt(4)).isEqualTo(mac.length);
        // Reserved 0, type 1, seven images, little-endian.
        assertThat(Files.readAllBytes(Path.of("icons/gradiscope.ico"))).startsWith(0, 0, 1, 0, 7, 0);
    }

    /// The Java inside an installer has these modules and no others; jdeps of this JDK says what the program uses.
    @Test
    void theJavaInsideHasTheModulesThatTheProgramUses() throws IOException {
        Set<String> packed = Set.of(found("(?m)^modules=(.*)$", Files.readString(PACKAGING.resolve("image.sh")))
                .getFirst()
                .split(","));

        assertThat(packed).containsAll(usedModules());
    }

    private static Set<String> usedModules() {
        String javafx = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> Path.of(path).getFileName().toString().startsWith("javafx-"))
                .collect(Collectors.joining(File.pathSeparator));
        StringWriter out = new StringWriter();
        int code = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        new PrintWriter(out),
                        new PrintWriter(out),
                        "--ignore-missing-deps",
                        "--print-module-deps",
                        "--module-path",
                        javafx,
                        "target/classes");
        assertThat(code).as(out.toString()).isZero();
        return Set.of(out.toString().strip().split(","));
    }

    private static String types() throws IOException {
        return Files.readString(PACKAGING.resolve("linux/gradiscope.xml"));
    }

    private static String entry(String key) throws IOException {
        return found("(?m)^" + key + "=(.*)$", Files.readString(PACKAGING.resolve("linux/gradiscope.desktop")))
                .getFirst();
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
