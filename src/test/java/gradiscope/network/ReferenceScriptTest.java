package gradiscope.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceScriptTest {
    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final Path FIXTURES = Path.of("src/test/resources/gradiscope/reference");

    @TempDir
    Path folder;

    @Test
    void writesTheFixturesThatAreHere() throws IOException, InterruptedException {
        assumeTrue(
                Files.isExecutable(PYTHON)
                        && complaint("-c", "import numpy, torch").isEmpty(),
                "no " + PYTHON + " with PyTorch (Debian: python3-torch) to compute the reference fixtures anew");
        assertThat(complaint("src/test/python/reference.py", folder.toString())).isEmpty();
        assertThat(files(folder)).isEqualTo(files(FIXTURES)).isNotEmpty();
        for (String file : files(FIXTURES)) {
            JsonNode written = new ObjectMapper().readTree(folder.resolve(file).toFile());
            JsonNode kept = new ObjectMapper().readTree(FIXTURES.resolve(file).toFile());
            assertSame(file, written.path("cases"), kept.path("cases"));
        }
    }

    /// The last of the 8 digits may differ where another processor sums in another order.
    private static void assertSame(String place, JsonNode actual, JsonNode expected) {
        if (expected.isNumber()) {
            double number = expected.doubleValue();
            assertThat(actual.doubleValue()).as(place).isCloseTo(number, within(1e-7 * Math.abs(number) + 1e-12));
            return;
        }
        assertThat(actual.getNodeType()).as(place).isEqualTo(expected.getNodeType());
        assertThat(actual.size()).as(place).isEqualTo(expected.size());
        expected.properties()
                .forEach(e -> assertSame(place + " / " + e.getKey(), actual.path(e.getKey()), e.getValue()));
        for (int i = 0; expected.isArray() && i < expected.size(); i++) {
            assertSame(place, actual.path(i), expected.path(i));
        }
    }

    /// What Python says where it fails; else empty.
    private static String complaint(String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of(PYTHON.toString()), Stream.of(arguments))
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? "" : "exit " + process.exitValue() + ": " + said;
    }

    private static Set<String> files(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
