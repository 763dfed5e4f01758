package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.data.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where a run may be written, and what becomes of what is there.
final class RunFolderTest {
    @TempDir
    private Path folder;

    private Path out = Path.of("");
    private String tiny = "";

    @BeforeEach
    void write() {
        out = folder.resolve("out");
        tiny = Tiny.in(folder);
    }

    @Test
    void anEmptyFolderIsTaken() throws IOException {
        Files.createDirectory(out);
        run().succeeded();

        assertThat(out.resolve("history.csv")).exists();
    }

    @Test
    void aFolderThatHoldsSomethingIsRefused() {
        Folders.write(out.resolve("mine.txt"), "mine");
        SortedMap<String, String> before = Folders.contents(folder);

        run().refused("--out: " + out + " already holds something; ", "--overwrite");
        assertThat(Folders.contents(folder)).isEqualTo(before);
    }

    @Test
    void overwritingLeavesOneRunAndWhatIsNoRuns() {
        run("--steps", "20").succeeded();
        Folders.write(out.resolve("mine.txt"), "mine");
        Folders.write(out.resolve("mine.png"), "mine");
        Folders.write(out.resolve("surface-2.png"), "of an earlier run");
        Folders.write(out.resolve("checkpoints/mine.npz"), "mine");
        run("--overwrite", "--steps", "1").succeeded();

        assertThat(Folders.contents(out).keySet())
                .containsExactly(
                        "checkpoints/mine.npz",
                        "checkpoints/step-00000000.npz",
                        "checkpoints/step-00000001.npz",
                        "experiment.json",
                        "history.csv",
                        "mine.png",
                        "mine.txt",
                        "readings.jsonl");
        assertThat(Folders.read(out, "history.csv").lines()).hasSize(3);
    }

    @Test
    void whatIsRefusedOverwritesNothing() {
        run().succeeded();
        SortedMap<String, String> before = Folders.contents(folder);

        run("--overwrite", "--set", "network.layers=[\"relu\"]").refused(tiny);
        run("--overwrite", "--probe", "collapse:set=test", "--set", "data.trainShare=1")
                .refused("--probe collapse");
        assertThat(Folders.contents(folder)).isEqualTo(before);
    }

    @Test
    void aFolderInThePlaceOfAFileIsRefused() throws IOException {
        Files.createDirectories(out.resolve("history.csv"));

        run("--overwrite").refused("--out: " + out.resolve("history.csv") + " is a folder where a file has to go");
        assertThat(Folders.contents(out)).isEmpty();
    }

    @Test
    void aFileThatCannotBeWrittenIsOneLineAndLeavesNoHalfFiles() {
        Folders.write(out.resolve("checkpoints/step-00000000.npz/in the way"), "");
        Cli failed = run("--overwrite", "--probe", "loss");

        assertThat(failed.code()).isEqualTo(Exit.FAULT);
        assertThat(failed.err())
                .startsWith("gradiscope: " + out)
                .contains("; check the disk")
                .hasLineCount(1);
        assertThat(Folders.contents(out).keySet())
                .containsExactly("checkpoints/step-00000000.npz/in the way", "experiment.json");
    }

    @Test
    void aFileInThePlaceOfTheFolderIsRefused() {
        Folders.write(out, "a file");
        run().refused("--out: " + out + " is a file; ");
        assertThat(Folders.read(folder, "out")).isEqualTo("a file");

        Cli below = Cli.run("run", tiny, "--out", out.resolve("below").toString());
        below.refused("--out: " + out.resolve("below") + " cannot be made (");
    }

    @Test
    void noNameIsRefused() {
        Cli.run("run", tiny, "--out", "").refused("--out: no folder is named");
    }

    @Test
    void anExperimentAboutAFileCanBeRunAgainFromWhereItWasWritten() {
        Folders.write(folder.resolve("data/my points.csv"), "1,2,a\n3,4,b\n5,6,a\n7,8,b\n");
        String json = Tiny.JSON.replaceFirst(
                "\\{\"kind\": \"spiral\".*?}", "{\"kind\": \"csv\", \"file\": \"my points.csv\"}");
        String given = Folders.write(folder.resolve("data/e.json"), json).toString();
        Path again = folder.resolve("again");
        Cli.run("run", given, "--out", out.toString(), "--no-pictures").succeeded();
        Cli.run("run", out.resolve("experiment.json").toString(), "--out", again.toString(), "--no-pictures")
                .succeeded();

        assertThat(Folders.read(out, "experiment.json")).contains("\"file\": \"../data/my points.csv\"");
        assertThat(Folders.contents(again)).isEqualTo(Folders.contents(out));
    }

    @Test
    void anExperimentAboutAnAbsoluteFileKeepsIt() {
        Path data = Folders.write(folder.resolve("d.csv"), "1,2,a\n3,4,b\n5,6,a\n7,8,b\n");
        run("--probe", "loss", "--set", "data.source={\"kind\":\"csv\",\"file\":\"" + data + "\"}")
                .succeeded();

        assertThat(Folders.read(out, "experiment.json")).contains("\"file\": \"" + data + "\"");
    }

    private Cli run(String... options) {
        return Cli.run(
                Stream.concat(Stream.of("run", tiny, "--no-pictures", "--out", out.toString()), Stream.of(options))
                        .toArray(String[]::new));
    }
}
