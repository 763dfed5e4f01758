package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.experiment.ExperimentJson;
import gradiscope.probe.catalog.Families;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the front page shows as code is code, and what it shows as an experiment can be run.
final class ReadmeTest {
    private static final String FENCE = "```";

    /// @param language what is written behind the fence
    private record Block(String language, List<String> lines) {}

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> prose = new ArrayList<>();

    @BeforeEach
    void read() throws IOException {
        boolean inside = false;
        for (String line : Files.readAllLines(Path.of("README.md"))) {
            if (line.startsWith(FENCE) && !inside) {
                blocks.add(new Block(line.substring(FENCE.length()), new ArrayList<>()));
                inside = true;
            } else if (line.equals(FENCE)) {
                inside = false;
            } else {
                (inside ? blocks.getLast().lines() : prose).add(line);
            }
        }
        assertThat(inside).as("the last fence is closed").isFalse();
    }

    @Test
    void noFenceOrProseIsInsideABlock() {
        assertThat(blocks)
                .isNotEmpty()
                .allSatisfy(block -> assertThat(block.lines())
                        .isNotEmpty()
                        .noneMatch(line -> line.startsWith(FENCE) || line.endsWith(":")));
        assertThat(prose).noneMatch(line -> line.startsWith("gradiscope ") || line.startsWith("{"));
    }

    @Test
    void everyExperimentCanBeRead() {
        ExperimentJson json = new ExperimentJson(Families.catalog());

        assertThat(blocks.stream().filter(block -> block.language().equals("json")))
                .hasSize(2)
                .allSatisfy(block -> json.read("README.md", String.join("\n", block.lines())));
    }
}
