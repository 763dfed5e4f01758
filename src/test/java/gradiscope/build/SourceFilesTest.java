package gradiscope.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SourceFilesTest {
    private static final int MOST_LINES = 400;

    @Test
    void noneIsLongerThanAPersonReadsInOneSitting() throws IOException {
        Map<Path, Integer> lines = new TreeMap<>();
        for (Path file : sources()) {
            lines.put(file, Files.readAllLines(file).size());
        }
        assertThat(lines)
                .isNotEmpty()
                .allSatisfy((file, count) ->
                        assertThat(count).as("lines of %s", file).isLessThanOrEqualTo(MOST_LINES));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src"))) {
            return all.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }
}
