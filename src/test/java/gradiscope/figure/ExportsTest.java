package gradiscope.figure;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.experiment.Message;
import gradiscope.figure.chart.Look;
import gradiscope.figure.vector.Item;
import gradiscope.figure.vector.Likeness;
import gradiscope.figure.vector.Tools;
import gradiscope.probe.Measured;
import gradiscope.probe.When;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A figure looks alike in the window, as pixels, as SVG and as PDF, whatever is behind it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportsTest {
    private static final Path SCREENS = Path.of("target", "screens", "figures");
    private static final Origin ORIGIN = new Origin("Three blobs", 7, "{\"step\":8}");

    /// Programs differ in how they smooth edges, not in where these are.
    private static final int BLOCK = 4;

    private final Map<String, Motif> motifs = new LinkedHashMap<>();

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    void measure() throws IOException {
        Map<String, List<Measured>> readings =
                Trained.readings(Trained.blobs(3), 8, When.LOG, Trained.probes(), Trained.surfaces(5));
        readings.forEach((probe, found) -> motifs.put(probe, Shown.of(found)));
        motifs.putAll(Motifs.all(readings, 8));
        Files.createDirectories(SCREENS);
    }

    record Case(String motif, Format format) {
        @Override
        public String toString() {
            return motif + "-" + format.preset().name() + "-" + format.background();
        }
    }

    Stream<Case> onEachGround() {
        return motifs.keySet().stream()
                .flatMap(motif -> Stream.of(Format.Background.values())
                        .map(ground ->
                                new Case(motif, Pictures.FORMAT.on(ground).withResolution(96))));
    }

    Stream<Case> ofEachPreset() {
        return motifs.keySet().stream()
                .flatMap(motif -> Stream.of(Format.Preset.values())
                        .map(preset -> new Case(motif, Format.of(preset).withResolution(96))));
    }

    private Motif motif(Case figure) {
        return motifs.getOrDefault(figure.motif, Shown.of(List.of()));
    }

    private Export export(Case figure) {
        return Toolkit.offScreen().call(() -> Exports.of(motif(figure), ORIGIN, figure.format, Message.Tongue.ENGLISH));
    }

    private static int[] pixels(byte[] png) throws IOException {
        return Likeness.pixels(ImageIO.read(new ByteArrayInputStream(png)));
    }

    /// On the ground that a transparent one is laid on.
    private static int[] onWhite(int[] argb) {
        int[] rgb = new int[argb.length];
        for (int i = 0; i < argb.length; i++) {
            int a = argb[i] >>> 24;
            for (int shift = 0; shift < 24; shift += 8) {
                int value = ((argb[i] >> shift & 0xff) * a + 255 * (255 - a)) / 255;
                rgb[i] |= value << shift;
            }
        }
        return rgb;
    }

    @ParameterizedTest
    @MethodSource("onEachGround")
    void pixelsAreThoseThatTheToolkitDraws(Case figure) throws IOException {
        Format format = figure.format;
        int[] drawn = pixels(export(figure).bytes(Export.Kind.PNG));
        int[] shown = Toolkit.offScreen().call(() -> {
            Region sheet = Exports.sheet(motif(figure), ORIGIN, format, Message.Tongue.ENGLISH);
            Look look = format.look();
            Scene scene = new Scene(
                    sheet,
                    format.unitsAcross(),
                    format.unitsDown(),
                    look.palette().paper());
            scene.setUserAgentStylesheet(sheet.getStylesheets().getFirst());
            sheet.applyCss();
            sheet.layout();
            SnapshotParameters parameters = new SnapshotParameters();
            double scale = format.pixelWidth() / format.unitsAcross();
            parameters.setTransform(Transform.scale(scale, scale));
            WritableImage image =
                    sheet.snapshot(parameters, new WritableImage(format.pixelWidth(), format.pixelHeight()));
            int[] argb = new int[format.pixelWidth() * format.pixelHeight()];
            image.getPixelReader()
                    .getPixels(
                            0,
                            0,
                            format.pixelWidth(),
                            format.pixelHeight(),
                            PixelFormat.getIntArgbInstance(),
                            argb,
                            0,
                            format.pixelWidth());
            return argb;
        });
        double most = format.background() == Format.Background.TRANSPARENT ? 0.04 : 0.012;
        assertThat(Likeness.distance(onWhite(drawn), onWhite(shown), format.pixelWidth(), BLOCK))
                .isLessThan(most);
    }

    @ParameterizedTest
    @MethodSource("onEachGround")
    void otherProgramsDrawThePdfAlike(Case figure) throws IOException, InterruptedException {
        Export export = export(figure);
        BufferedImage page = Tools.pdf(export.bytes(Export.Kind.PDF), figure.format.pixelWidth(), folder);
        assertThat(page.getHeight()).isEqualTo(figure.format.pixelHeight());
        assertThat(Likeness.distance(
                        onWhite(Likeness.pixels(page)),
                        onWhite(pixels(export.bytes(Export.Kind.PNG))),
                        figure.format.pixelWidth(),
                        BLOCK))
                .isLessThan(0.03);
    }

    @ParameterizedTest
    @MethodSource("onEachGround")
    void otherProgramsDrawTheSvgAlike(Case figure) throws IOException, InterruptedException {
        Format outlined = figure.format.withOutlines(true);
        Export export = export(new Case(figure.motif, outlined));
        BufferedImage page = Tools.svg(export.bytes(Export.Kind.SVG), outlined.pixelWidth(), folder);
        assertThat(page.getHeight()).isEqualTo(outlined.pixelHeight());
        assertThat(Likeness.distance(
                        onWhite(Likeness.pixels(page)),
                        onWhite(pixels(export.bytes(Export.Kind.PNG))),
                        outlined.pixelWidth(),
                        BLOCK))
                .isLessThan(0.02);
    }

    @ParameterizedTest
    @MethodSource("ofEachPreset")
    void everyWordIsInsideOfThePage(Case figure) throws IOException {
        Export export = export(figure);
        Files.write(SCREENS.resolve(figure + ".png"), export.bytes(Export.Kind.PNG));
        export.drawing().all(Item.Writing.class).filter(w -> w.angle() == 0).forEach(writing -> {
            assertThat(writing.at().x()).as(writing.words()).isGreaterThanOrEqualTo(0);
            assertThat(writing.at().y() - 0.7 * writing.size())
                    .as(writing.words())
                    .isGreaterThanOrEqualTo(0);
            assertThat(writing.at().x() + writing.length())
                    .as(writing.words())
                    .isLessThanOrEqualTo(export.drawing().width() + 0.5);
            assertThat(writing.at().y())
                    .as(writing.words())
                    .isLessThan(export.drawing().height());
        });
        List<String> words = export.drawing()
                .all(Item.Writing.class)
                .map(Item.Writing::words)
                .toList();
        boolean single = !(motif(figure) instanceof Board);
        assertThat(words.contains("step 8")).isEqualTo(single);
        assertThat(words).anyMatch(line -> line.startsWith("Three blobs, step 8, seed 7."));
        assertThat(words).noneMatch(line -> line.endsWith("…") || (!single && line.endsWith("...")));
    }

    @ParameterizedTest
    @MethodSource("onEachGround")
    void theGroundIsWhatTheFormatSays(Case figure) throws IOException {
        Export export = export(new Case(figure.motif, figure.format.withResolution(48)));
        int corner = pixels(export.bytes(Export.Kind.PNG))[0];
        int ground = switch (figure.format.background()) {
            case WHITE -> 0xffffffff;
            case DARK -> 0xff0f1317;
            case TRANSPARENT -> 0;
        };
        assertThat(corner).isEqualTo(ground);
    }

    @Test
    void wordsOfAPdfAreFound() throws IOException, InterruptedException {
        Export export = export(new Case("interpolation", Pictures.FORMAT));
        Path file = Files.write(folder.resolve("found.pdf"), export.bytes(Export.Kind.PDF));
        String text = Tools.run("poppler-utils", "pdftotext", "-layout", file.toString(), "-");
        assertThat(text).contains("Interpolation", "step 8", "α (0: start, 1: end)", "θ(α) = (1 − α) θ₀ + α θ₁");
        String fonts = Tools.run("poppler-utils", "pdffonts", file.toString());
        assertThat(fonts)
                .contains("+Inter ", "+Inter-SemiBold ")
                .contains("Type 1C")
                .doesNotContain("Type 3");
        assertThat(fonts.lines().skip(2)).allMatch(line -> line.contains("yes yes yes"));
        String info = Tools.run("poppler-utils", "pdfinfo", "-meta", file.toString());
        assertThat(info).contains("Interpolation, step 8, Three blobs").contains("{&quot;step&quot;:8}");
    }

    @Test
    void theSameFigureGivesTheSameBytes() {
        for (Export.Kind kind : Export.Kind.values()) {
            for (String motif : List.of("collapse", "network", "output", "dashboard-front")) {
                Case figure = new Case(motif, Format.usual().withResolution(48));
                assertThat(export(figure).bytes(kind)).isEqualTo(export(figure).bytes(kind));
            }
        }
    }
}
