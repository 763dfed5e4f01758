package gradiscope.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The installers give each library the texts that `packaging/licences/list` names.
final class LicencesTest {
    private static final Path FOLDER = Path.of("packaging/licences");
    private static final String WITHIN = "jar:";

    private record Row(String pattern, List<String> texts) {
        static Row read(String line) {
            List<String> words = List.of(line.split(" +"));
            return new Row(words.getFirst(), words.subList(2, words.size()));
        }

        boolean fits(String jar) {
            return FileSystems.getDefault()
                    .getPathMatcher("glob:" + pattern)
                    .matches(Path.of(jar.replaceAll("\\.jar$", "")));
        }
    }

    static List<Path> jars() throws IOException {
        String classPath = Files.readString(Path.of("target/run-time-jars.txt")).strip();
        return Stream.of(classPath.split(File.pathSeparator)).map(Path::of).toList();
    }

    @ParameterizedTest
    @MethodSource("jars")
    void everyLibraryHasTheTextOfItsLicence(Path jar) throws IOException {
        String name = jar.getFileName().toString();

        List<String> texts =
                rows().filter(row -> row.fits(name)).findFirst().map(Row::texts).orElse(List.of());

        assertThat(texts)
                .as("texts that packaging/licences/list names for %s", name)
                .isNotEmpty();
        try (ZipFile file = new ZipFile(jar.toFile())) {
            assertThat(texts)
                    .allSatisfy(text -> assertThat(sizeOf(text, file)).as(text).isGreaterThan(100));
        }
    }

    /// Characters or bytes of a text, as a sign that it is one.
    private static long sizeOf(String text, ZipFile jar) throws IOException {
        if (!text.startsWith(WITHIN)) {
            return Files.size(FOLDER.resolve(text));
        }
        var entry = jar.getEntry(text.substring(WITHIN.length()));
        return entry == null ? 0 : entry.getSize();
    }

    private static Stream<Row> rows() throws IOException {
        return Files.readAllLines(FOLDER.resolve("list")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Row::read);
    }
}
