package gradiscope.figure.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradiscope.figure.vector.About;
import gradiscope.figure.vector.Mosaic;
import gradiscope.figure.vector.Tools;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Films, as programs of others play them.
final class FilmWriterTest {
    private static final int WIDTH = 90;
    private static final int HEIGHT = 70;
    private static final int WHITE = 0xffffffff;
    private static final int BLUE = 0xff0072b2;
    private static final About ABOUT = new About("A square", "It moves.", "{\"step\":7,\"name\":\"Übung\"}");

    @TempDir
    private Path folder;

    /// A blue square on white that goes to the right.
    private static Mosaic square(int frame) {
        int[] argb = new int[WIDTH * HEIGHT];
        Arrays.setAll(argb, i -> {
            int x = i % WIDTH - 10 - 6 * frame;
            int y = i / WIDTH - 20;
            return x >= 0 && x < 24 && y >= 0 && y < 24 ? BLUE : WHITE;
        });
        return new Mosaic(HEIGHT, WIDTH, argb);
    }

    private static Mosaic noise(int width, int height) {
        Random random = new Random(5);
        return new Mosaic(
                height,
                width,
                IntStream.generate(() -> 0xff000000 | random.nextInt(1 << 24))
                        .limit((long) width * height)
                        .toArray());
    }

    private static byte[] film(FilmKind kind, int rate, Mosaic... frames) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        FilmSize size = new FilmSize(frames[0].columns(), frames[0].rows(), rate);
        try (FilmWriter film = kind.to(file, size, ABOUT)) {
            for (Mosaic frame : frames) {
                film.add(frame);
            }
        }
        return file.toByteArray();
    }

    private static Mosaic[] squares() {
        return IntStream.range(0, 9).mapToObj(FilmWriterTest::square).toArray(Mosaic[]::new);
    }

    private Path saved(FilmKind kind, byte[] film) throws IOException {
        return Files.write(folder.resolve("film" + kind.ending()), film);
    }

    @ParameterizedTest
    @EnumSource(FilmKind.class)
    void theSameFramesGiveTheSameBytes(FilmKind kind) throws IOException {
        assertThat(film(kind, 20, squares())).isEqualTo(film(kind, 20, squares()));
    }

    @ParameterizedTest
    @EnumSource(FilmKind.class)
    void ffprobeReadsSizeRateAndLength(FilmKind kind) throws IOException, InterruptedException {
        Path file = saved(kind, film(kind, 20, squares()));
        String said = Tools.run(
                "ffmpeg",
                "ffprobe",
                "-v",
                "error",
                "-count_frames",
                "-show_entries",
                "stream=width,height,avg_frame_rate,nb_read_frames,duration:format_tags=comment",
                "-of",
                "default=noprint_wrappers=1",
                file.toString());
        assertThat(said)
                .contains("width=90", "height=70", "avg_frame_rate=20/1", "nb_read_frames=9", "duration=0.450000")
                .contains("comment=gradiscope:" + ABOUT.sidecar());
    }

    @ParameterizedTest
    @EnumSource(FilmKind.class)
    void everyFrameIsDecodedAsItWas(FilmKind kind) throws IOException, InterruptedException {
        Path file = saved(kind, film(kind, 25, squares()));
        Tools.run("ffmpeg", "ffmpeg", "-v", "error", "-i", file.toString(), folder + "/%d.png");
        for (int i = 0; i < 9; i++) {
            BufferedImage frame = ImageIO.read(folder.resolve((i + 1) + ".png").toFile());
            near(frame.getRGB(2, 2), WHITE, 1);
            near(frame.getRGB(20 + 6 * i, 30), BLUE, 4);
            near(frame.getRGB(5 + 6 * i, 30), WHITE, 4);
        }
    }

    private static void near(int rgb, int wanted, int most) {
        for (int channel : new int[] {0, 8, 16}) {
            assertThat(rgb >> channel & 255).isCloseTo(wanted >> channel & 255, within(most));
        }
    }

    @Test
    void imageMagickReadsHowLongFramesStand() throws IOException, InterruptedException {
        Path file = saved(FilmKind.GIF, film(FilmKind.GIF, 30, squares()));
        String said = Tools.run("imagemagick", "identify", "-format", "%n %T ", file.toString());
        // Thirty a second are 3 or 4 hundredths each, and 9 frames 30 of them.
        assertThat(said).isEqualTo("9 3 9 3 9 4 9 3 9 3 9 4 9 3 9 3 9 4 ");
    }

    @Test
    void fewColoursAreExactInAGif() throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in =
                ImageIO.createImageInputStream(new ByteArrayInputStream(film(FilmKind.GIF, 20, squares())))) {
            reader.setInput(in);
            BufferedImage first = reader.read(0);
            int[] argb = first.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
            assertThat(argb).isEqualTo(square(0).argb());
            // The square went by 6: what changed is 30 wide.
            assertThat(reader.read(1).getWidth()).isEqualTo(30);
            assertThat(reader.read(1).getHeight()).isEqualTo(24);
        } finally {
            reader.dispose();
        }
    }

    @Test
    void aGifOfNoiseKeepsCodesInOrder() throws IOException {
        Mosaic noise = noise(200, 160);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(film(FilmKind.GIF, 20, noise)));
        double sum = 0;
        for (int y = 0; y < 160; y++) {
            for (int x = 0; x < 200; x++) {
                sum += Math.abs((read.getRGB(x, y) & 255) - (noise.argb(y, x) & 255));
            }
        }
        // Random bytes would differ by 85; a cube cut into 127 boxes has sides of about 51, whose mean is 13 away.
        assertThat(sum / (200 * 160)).isBetween(1.0, 25.0);
    }

    @Test
    void anMp4OfNoiseAndOddSizeIsDecoded() throws IOException, InterruptedException {
        Path file = saved(FilmKind.MP4, film(FilmKind.MP4, 20, noise(61, 33), noise(61, 33)));
        Tools.run("ffmpeg", "ffmpeg", "-v", "error", "-i", file.toString(), folder + "/%d.png");
        BufferedImage frame = ImageIO.read(folder.resolve("2.png").toFile());
        assertThat(frame.getWidth()).isEqualTo(62);
        assertThat(frame.getHeight()).isEqualTo(34);
    }

    @ParameterizedTest
    @EnumSource(FilmKind.class)
    void whatBringsTheStateBackIsFound(FilmKind kind) throws IOException {
        byte[] film = film(kind, 20, squares());
        assertThat(FilmSidecars.find(film)).contains(ABOUT.sidecar());
        assertThat(FilmSidecars.find(Arrays.copyOf(film, 1000))).contains(ABOUT.sidecar());
        for (int length = 0; length < 60; length++) {
            assertThat(FilmSidecars.find(Arrays.copyOf(film, length))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(FilmKind.class)
    void framesOfAnotherSizeAndFilmsOfNoneAreRefused(FilmKind kind) throws IOException {
        FilmWriter film = kind.to(new ByteArrayOutputStream(), new FilmSize(20, 20, 20), ABOUT);
        assertThatThrownBy(() -> film.add(square(0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(film::close).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsTranslucentIsSeenOnWhite() {
        int[] seen = Opaque.pixels(new Mosaic(1, 2, new int[] {0x80000000, 0}), new FilmSize(2, 1, 20));
        assertThat(seen).containsExactly(0xff7f7f7f, WHITE);
    }
}
