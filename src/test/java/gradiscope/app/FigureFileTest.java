package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradiscope.experiment.BadInput;
import gradiscope.live.file.SessionFile;
import gradiscope.probe.Measured;
import gradiscope.probe.catalog.Families;
import gradiscope.training.Archive;
import gradiscope.training.Run;
import gradiscope.training.Timeline;
import gradiscope.training.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A figure brings back the state that it shows.
final class FigureFileTest {
    @TempDir
    private Path folder;

    private Path figure(String name) {
        Path file = folder.resolve(name);
        List<String> line = new ArrayList<>(
                List.of("figure", "example:spiral", "--instrument=loss", "--step=37", "--dpi=24", "--out=" + file));
        if (name.endsWith(".gif") || name.endsWith(".mp4")) {
            line.add("--every=20");
        }
        Cli.run(line.toArray(String[]::new)).succeeded();
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"f.png", "f.svg", "f.pdf", "f.gif", "f.mp4"})
    void theRunStandsWhereItStoodBitForBit(String name) {
        SessionFile.Document document = FigureFile.read(figure(name));
        Workbench bench = ExperimentFile.read("example:spiral").open();
        Run run = new Run(bench.study(), Timeline.DEFAULT_BUDGET);
        run.advance(37);
        run.keep();
        Archive archive = document.kept().run().orElseThrow();
        assertThat(archive.step()).isEqualTo(37);
        assertThat(archive.timeline().getLast().parameters())
                .isEqualTo(run.archive().timeline().getLast().parameters());
        assertThat(document.layout().full()).isEqualTo("loss");
        assertThat(document.layout().instruments()).contains("\"kind\":\"loss\"");
        // It goes on as it would have, and with the curve that was drawn.
        assertThat(document.kept().experiment())
                .isEqualTo(ExperimentFile.read("example:spiral").experiment());
        List<Measured> found = Objects.requireNonNull(
                        document.kept().logbook().found().get("loss"))
                .readings();
        assertThat(found.stream().map(Measured::step))
                .isEqualTo(
                        name.matches(".*(gif|mp4)")
                                ? List.of(0L, 20L, 37L)
                                : List.of(0L, 1L, 2L, 4L, 8L, 16L, 32L, 37L));
    }

    @Test
    void filmsAreFiguresForTheWindowToo() {
        SessionShelf shelf = new SessionShelf(new SessionFile(Families.catalog(), "test"));
        for (String name : List.of("a.png", "b.SVG", "c.pdf", "d.gif", "e.mp4")) {
            assertThat(shelf.isFigure(Path.of(name))).as(name).isTrue();
        }
        assertThat(shelf.isFigure(Path.of("f.csv"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"network", "output", "dashboard"})
    void aPartOfTheWindowBringsItsStepAndItsTilesBack(String part) {
        Path file = folder.resolve(part + ".svg");
        Cli.run("figure", "example:spiral", "--instrument", part, "--step=12", "--out", file.toString())
                .succeeded();
        SessionFile.Document document = FigureFile.read(file);
        assertThat(document.kept().run().orElseThrow().step()).isEqualTo(12);
        assertThat(document.layout().full()).isEmpty();
        boolean tiled = part.equals("dashboard");
        assertThat(document.layout().tiles().contains("collapse")).isEqualTo(tiled);
        assertThat(document.layout().instruments().contains("\"kind\":\"collapse\""))
                .isEqualTo(tiled);
    }

    @Test
    void aPictureOfARunBringsItsLastStepBack() {
        Path out = folder.resolve("run");
        Cli.run("run", "example:xor", "--steps", "9", "--probe", "loss", "--out", out.toString())
                .succeeded();
        SessionFile.Document found = FigureFile.read(out.resolve("loss.png"));
        assertThat(found.kept().run().orElseThrow().step()).isEqualTo(9);
        Path on = folder.resolve("on");
        String checkpoint = out.resolve("checkpoints/step-00000008.npz").toString();
        Cli.run("run", "example:xor", "--steps", "9", "--probe", "loss", "--resume", checkpoint, "--out", on.toString())
                .succeeded();
        assertThatThrownBy(() -> FigureFile.read(on.resolve("loss.png"))).isInstanceOf(BadInput.class);
    }

    @Test
    void aPictureOfSomebodyElseIsRefusedInOneLine() throws IOException {
        Path file = Files.write(folder.resolve("photo.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3});
        assertThatThrownBy(() -> FigureFile.read(file))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("photo.png: holds nothing that says what it shows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"f.png", "f.svg", "f.pdf"})
    void aFigureThatIsCutOffIsRefused(String name) throws IOException {
        byte[] whole = Files.readAllBytes(figure(name));
        Path file = folder.resolve("cut-" + name);
        for (int length = 0; length < Math.min(whole.length, 900); length += 100) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> FigureFile.read(file)).isInstanceOf(BadInput.class);
        }
    }

    @Test
    void aStepThatIsNoNumberIsNamed() throws IOException {
        Path file = figure("f.svg");
        Files.writeString(file, Files.readString(file).replace("&quot;step&quot;:37", "&quot;step&quot;:-1"));
        assertThatThrownBy(() -> FigureFile.read(file))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("$.step");
    }
}
