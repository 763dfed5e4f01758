package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.data.Folders;
import gradiscope.experiment.ExperimentJson;
import gradiscope.probe.catalog.Families;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ShareCommandTest {
    @TempDir
    private Path folder;

    private final ExperimentJson json = new ExperimentJson(Families.catalog());

    @Test
    void turnsAnExperimentIntoACodeAndBack() {
        String code = Cli.run("share", Tiny.in(folder)).succeeded().out();
        String back = Cli.run("share", code).succeeded().out();

        assertThat(code).matches("gs1\\.[A-Za-z0-9_-]+\\R");
        assertThat(json.read("back", back)).isEqualTo(json.read("given", Tiny.JSON));
        assertThat(Cli.run(
                                "share",
                                Folders.write(folder.resolve("back.json"), back).toString())
                        .out())
                .isEqualTo(code);
    }

    @Test
    void takesAnExample() {
        String code = Cli.run("share", "example:digits-cnn").succeeded().out().strip();

        assertThat(json.read("back", Cli.run("share", code).out()))
                .isEqualTo(json.read("example", Examples.text("digits-cnn")));
    }

    @Test
    void aCodeIsTrainedLikeTheFileItWasMadeFrom() {
        String code = Cli.run("share", Tiny.in(folder)).out().strip();
        Path one = folder.resolve("one");
        Path other = folder.resolve("other");
        for (String[] given :
                List.of(new String[] {code, one.toString()}, new String[] {Tiny.in(folder), other.toString()})) {
            Cli.run("run", given[0], "--out", given[1], "--steps=2", "--probe=loss", "--no-pictures")
                    .succeeded();
        }

        assertThat(Folders.contents(one)).isEqualTo(Folders.contents(other));
        Cli.run("run", code.substring(0, code.length() - 3), "--out", one.toString(), "--overwrite")
                .refused("share code: it is damaged or cut off; ");
    }

    @Test
    void takesAFileThatIsCalledLikeACode() {
        String file = Folders.write(folder.resolve("gs1.json"), Tiny.JSON).toString();

        assertThat(Cli.run("share", file).succeeded().out()).startsWith("gs1.");
    }

    @Test
    void refusesADamagedCode() {
        String code = Cli.run("share", Tiny.in(folder)).out().strip();

        Cli.run("share", code.substring(0, code.length() - 3)).refused("share code: it is damaged or cut off; ");
        Cli.run("share", "gs2" + code.substring(3)).refused("share code: ", "newer");
        Cli.run("share", "gs1.").refused("share code: ");
    }

    @Test
    void refusesWhatIsNeitherFileNorCode() {
        Cli.run("share", folder.resolve("none.json").toString()).refused(folder + "/none.json: there is no such file");
        Cli.run("share", "").refused("\"\": there is no such file");
        Cli.run("share", "a\0b").refused("\"a b\": is not a file name");
    }
}
