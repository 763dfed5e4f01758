package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.data.NpyArray;
import gradiscope.data.Npz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `gradiscope export`: networks for other programs, the same bytes each time.
final class ExportCommandTest {
    @TempDir
    private Path folder;

    private Path export(String name, String... options) {
        Path file = folder.resolve(name);
        String[] all = new String[options.length + 4];
        System.arraycopy(options, 0, all, 4, options.length);
        all[0] = "export";
        all[1] = "example:spiral";
        all[2] = "--out";
        all[3] = file.toString();
        Cli.run(all).succeeded();
        return file;
    }

    private static NpyArray array(Map<String, NpyArray> arrays, String name) {
        return Objects.requireNonNull(arrays.get(name), name);
    }

    @Test
    void aCheckpointIsThatOfTheRun() throws IOException {
        Path file = export("a.npz", "--as=npz", "--step=6", "--seed=5");
        Map<String, NpyArray> arrays = Npz.read(file);
        assertThat(array(arrays, "gradiscope.step").longs()).containsExactly(6);
        assertThat(array(arrays, "gradiscope.seed").longs()).containsExactly(5);
        Path run = folder.resolve("run");
        Cli.run("run", "example:spiral", "--seed=5", "--steps=6", "--every=6", "--no-pictures", "--out", run.toString())
                .succeeded();
        Map<String, NpyArray> kept = Npz.read(run.resolve("checkpoints").resolve("step-00000006.npz"));
        kept.forEach((name, numbers) ->
                assertThat(array(arrays, name).doubles()).as(name).isEqualTo(numbers.doubles()));
        assertThat(export("b.npz", "--as=npz", "--step=6", "--seed=5")).hasSameBinaryContentAs(file);
    }

    @Test
    void checkpointsOfEverySoManyStepsAreInOneFile() {
        Map<String, NpyArray> arrays = Npz.read(export("a.npz", "--as=npz", "--step=10", "--every=4"));
        assertThat(array(arrays, "gradiscope.step").longs()).containsExactly(0, 4, 8);
        assertThat(array(arrays, "dense1.weight").shape()).startsWith(3);
    }

    @Test
    void codeHasItsNumbersBesideIt() throws IOException {
        Path file = export("net.py", "--as=pytorch", "--step=3");
        assertThat(Files.readString(file)).contains("step 3, seed ", "nn.Linear(2, 16", "\"net.npz\"");
        assertThat(Npz.read(folder.resolve("net.npz"))).containsKey("dense1.weight");
    }

    @Test
    void aStepThatIsNeverReachedIsRefused() {
        Cli.run(
                        "export",
                        "example:spiral",
                        "--set",
                        "training.stop=[{\"kind\":\"epochs\",\"count\":1}]",
                        "--as=npz",
                        "--step=900",
                        "--out",
                        folder.resolve("a.npz").toString())
                .refused("--step: the run ends at step ");
        assertThat(folder).isEmptyDirectory();
    }
}
