package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.experiment.Codec;
import gradiscope.experiment.ShareCode;
import gradiscope.figure.CollapseView;
import gradiscope.figure.Format;
import gradiscope.figure.Sidecar;
import gradiscope.figure.Views;
import gradiscope.probe.catalog.Families;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `gradiscope figure`: one command, one figure, the same bytes each time.
final class FigureCommandTest {
    private static final Codec CODEC = new Codec(Views.in(Families.catalog()));

    @TempDir
    private Path folder;

    private Path figure(String name, String... options) {
        Path file = folder.resolve(name);
        String[] all = Stream.concat(
                        Stream.of("figure", "example:spiral", "--out", file.toString()), Stream.of(options))
                .toArray(String[]::new);
        Cli.run(all).succeeded();
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "svg", "pdf"})
    void twoRunsWriteTheSameBytes(String kind) throws IOException {
        String[] options = {"--instrument", "interpolation", "--step", "20", "--dpi", "48"};
        Path one = figure("one." + kind, options);
        Path other = figure("other." + kind, options);
        assertThat(one).hasSameBinaryContentAs(other);
        assertThat(Files.size(one)).isGreaterThan(5000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "svg", "pdf"})
    void aFileSaysWhatBringsItsStateBack(String kind) throws IOException {
        Path file = figure(
                "figure." + kind,
                "--instrument=collapse:samples=100",
                "--view=overDepth=true",
                "--step=12",
                "--seed=5",
                "--preset=one-column",
                "--background=dark");
        Sidecar sidecar = Sidecar.of(Files.readAllBytes(file), file.toString(), CODEC);
        assertThat(sidecar.step()).isEqualTo(12);
        assertThat(new ShareCode(Families.catalog())
                        .decode(sidecar.experiment())
                        .seed())
                .isEqualTo(5);
        assertThat(((CollapseView) sidecar.view()).overDepth()).isTrue();
        assertThat(sidecar.format().background()).isEqualTo(Format.Background.DARK);
        assertThat(CODEC.write(sidecar.probe()).get("samples").intValue()).isEqualTo(100);
        assertThat(sidecar.program()).startsWith("gradiscope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "tex"})
    void whatItPlotsIsAFileToo(String kind) throws IOException {
        Path one = figure("one." + kind, "--instrument=loss", "--step=20");
        Path named = figure("data.txt", "--instrument=loss", "--step=20", "--format=" + kind);
        assertThat(one).hasSameBinaryContentAs(named);
        assertThat(Files.readString(one)).contains("Mean loss per sample", "train", "test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"network", "output", "dashboard"})
    void aPartOfTheWindowIsDrawnWithTheSameBytesAndSaysWhatItIs(String part) throws IOException {
        String[] options = {"--instrument", part, "--step", "20", "--dpi", "48"};
        Path one = figure("one.png", options);
        assertThat(one).hasSameBinaryContentAs(figure("other.png", options));
        Sidecar sidecar = Sidecar.of(Files.readAllBytes(one), one.toString(), CODEC);
        assertThat(sidecar.step()).isEqualTo(20);
        assertThat(sidecar.scene()).isEqualTo(Sidecar.Scene.valueOf(part.toUpperCase(Locale.ROOT)));
    }

    @Test
    void aDashboardIsDrawnWithOrWithoutTheLiveViews() throws IOException {
        String[] options = {"--instrument=dashboard", "--step=20", "--view=discrete=true"};
        String all = Files.readString(figure("all.svg", options));
        assertThat(all).contains(">Network<", ">Loss<", ">Neural collapse<", ">colour: the class<");
        String[] alone =
                Stream.concat(Stream.of(options), Stream.of("--tiles-alone")).toArray(String[]::new);
        assertThat(Files.readString(figure("alone.svg", alone)))
                .contains(">Loss<")
                .doesNotContain(">Network<");
    }

    @Test
    void everySoManyStepsGiveNumberedFrames() {
        figure("f.png", "--instrument=loss", "--step=30", "--every=10", "--dpi=24");
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder("f-00000000.png", "f-00000010.png", "f-00000020.png", "f-00000030.png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gif", "mp4"})
    void aFilmOfARunIsTheSameTwiceAndSaysWhatBringsItsEndBack(String kind) throws IOException {
        String[] options = {"--instrument=loss", "--step=30", "--every=10", "--dpi=24"};
        Path film = figure("one." + kind, options);
        assertThat(film).hasSameBinaryContentAs(figure("other." + kind, options));
        assertThat(Sidecar.of(Files.readAllBytes(film), film.toString(), CODEC).step())
                .isEqualTo(30);
    }

    @Test
    void aFilmHasAFrameForEachMeasuredStep() throws IOException {
        // More than a figure keeps of a long run.
        Path film = figure("run.gif", "--instrument=loss", "--step=199", "--every=1", "--dpi=24");
        assertThat(frames(film)).isEqualTo(200);
    }

    @Test
    void aTurnOfTheSimplexTakesEightSeconds() throws IOException {
        Path film = folder.resolve("turn.gif");
        Cli.run(
                        "figure",
                        "example:collapse",
                        "--instrument=collapse",
                        "--step=3",
                        "--turn",
                        "--fps=5",
                        "--dpi=24",
                        "--out=" + film)
                .succeeded();
        assertThat(frames(film)).isEqualTo(40);
    }

    private static int frames(Path gif) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(gif.toFile())) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
            reader.setInput(in);
            return reader.getNumImages(true);
        }
    }

    @Test
    void aFilmThatCannotBeIsRefusedInOneLine() {
        String out = folder.resolve("x.gif").toString();
        refused("--format: a film has many figures; give --every N, or --turn", out);
        refused("--turn: does not go with --every", out, "--turn", "--every=2");
        refused("--turn: the picture has no depth", out, "--turn");
        refused("--fps: is too fast; use 1 to 50", out, "--every=1", "--fps=51");
        refused("--fps: \"0\" is not accepted", out, "--every=1", "--fps=0");
        refused("--background: films are not transparent", out, "--every=1", "--background=transparent");
        refused("--dpi: ", folder.resolve("x.mp4").toString(), "--every=1", "--preset=poster", "--dpi=300");
        refused("--turn: is for films", folder.resolve("x.png").toString(), "--turn");
        refused("--fps: is for films", folder.resolve("x.png").toString(), "--fps=20");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void sizesOfOnesOwnAreKept() throws IOException {
        Path file = figure(
                "free.png", "--instrument=loss", "--step=2", "--width=600", "--height=300", "--unit=pixel", "--dpi=96");
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(600);
        assertThat(image.getHeight()).isEqualTo(300);
    }

    @Test
    void pngHasAsManyPixelsToTheMetreAsItsDpiSay() throws IOException {
        byte[] png = Files.readAllBytes(figure("d.png", "--instrument=loss", "--step=2", "--dpi=254"));
        int at = new String(png, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("pHYs");
        assertThat(java.nio.ByteBuffer.wrap(png).getInt(at + 4)).isEqualTo(10_000);
    }

    @Test
    void whatCannotBeUsedIsOneLineAndWritesNothing() {
        String out = folder.resolve("x.png").toString();
        refused("--preset: \"slid\" is not accepted", out, "--preset=slid");
        refused("--dpi: 7 is not accepted", out, "--dpi=7");
        refused("--dpi: ", out, "--dpi=1200", "--preset=poster");
        refused("--view: $: there is no property \"order\"", out, "--view=order=cluster");
        refused("--step: \"-1\" is not accepted", out, "--step=-1");
        refused("--format: \"jpg\" is no kind of figure", out, "--format=jpg");
        refused("--out: \"doc\" is no kind of figure", folder.resolve("x.doc").toString());
        refused("--out: " + folder + " is a folder", folder.toString(), "--format=png");
        assertThat(folder).isEmptyDirectory();
    }

    private static void refused(String line, String out, String... options) {
        String[] all = Stream.concat(
                        Stream.of("figure", "example:spiral", "--instrument=loss", "--step=1", "--out", out),
                        Stream.of(options))
                .filter(option ->
                        !(option.equals("--step=1") && Stream.of(options).anyMatch(o -> o.startsWith("--step"))))
                .toArray(String[]::new);
        Cli.run(all).refused(line);
    }

    @Test
    void aFilmOfAPartOfTheWindowIsRefused() {
        String out = folder.resolve("x.gif").toString();
        Cli.run("figure", "example:spiral", "--instrument=network", "--step=2", "--every=1", "--out", out)
                .refused("--format: a film shows one instrument");
    }

    @Test
    void anUnknownInstrumentIsNamed() {
        Cli.run(
                        "figure",
                        "example:spiral",
                        "--instrument=los",
                        "--step=1",
                        "--out",
                        folder.resolve("x.png").toString())
                .refused("--instrument: there is no probe \"los\"");
    }
}
