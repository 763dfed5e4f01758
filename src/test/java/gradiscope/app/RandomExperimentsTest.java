package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.data.Folders;
import gradiscope.experiment.JsonText;
import gradiscope.experiment.Seed;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Experiments of every kind of part, with awkward numbers: each is refused in one line, or trained, or ends at
/// its last finite step; and whatever is measured and written is finite.
@Timeout(120)
final class RandomExperimentsTest {
    private static final int COUNT = 300;

    @TempDir
    private Path folder;

    @Test
    void areTrainedOrRefused() {
        RandomDocuments documents = new RandomDocuments(new Seed(7));
        int trained = 0;
        for (int i = 0; i < COUNT; i++) {
            String json = documents.experiment();
            String probe = documents.probe();
            Path out = folder.resolve("out" + i);
            Cli run = run(json, probe, out);
            assertThat(run.code()).as("%s %s %s", probe, json, run.err()).isIn(Exit.OK, Exit.BAD_INPUT, Exit.DIVERGED);
            if (run.code() == Exit.BAD_INPUT) {
                run.refused("");
                assertThat(out).doesNotExist();
            } else {
                assertFinite(out);
                trained++;
            }
        }
        assertThat(trained).isGreaterThan(COUNT / 5);
    }

    private Cli run(String json, String probe, Path out) {
        String file = Folders.write(folder.resolve("e.json"), json).toString();
        return Cli.run(
                "run",
                file,
                "--no-pictures",
                "--steps=4",
                "--every=3",
                "--probe",
                "loss",
                "--probe",
                probe,
                "--out",
                out.toString());
    }

    private static void assertFinite(Path out) {
        assertThat(Folders.read(out, "readings.jsonl").lines())
                .isNotEmpty()
                .allSatisfy(line -> JsonText.parse("", line))
                .noneMatch(line -> line.contains("NaN") || line.contains("Infinity"));
        assertThat(Folders.read(out, "history.csv")).doesNotContain("NaN", "Infinity");
        ExperimentFile.read(out.resolve("experiment.json").toString());
    }
}
