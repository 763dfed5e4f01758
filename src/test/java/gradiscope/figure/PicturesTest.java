package gradiscope.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradiscope.probe.Measured;
import gradiscope.probe.When;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// Every kind of reading gives a picture, of a run and of its first moment alone.
class PicturesTest {
    @Test
    void everyProbeOfAShortRunIsDrawnAndItsHistoryShows() throws IOException {
        Map<String, List<Measured>> readings =
                Trained.readings(Trained.blobs(3), 8, When.LOG, Trained.probes(), Trained.surfaces(5));
        try (Pictures pictures = new Pictures()) {
            for (Map.Entry<String, List<Measured>> entry : readings.entrySet()) {
                List<Measured> run = entry.getValue();
                byte[] whole = pictures.png(run, Origin.UNKNOWN);
                byte[] start = pictures.png(run.subList(0, 1), Origin.UNKNOWN);
                assertThat(shades(whole)).as(entry.getKey()).isGreaterThan(20);
                assertThat(shades(start)).as(entry.getKey()).isGreaterThan(20);
                boolean moved = run.size() > 1;
                assertThat(java.util.Arrays.equals(whole, start))
                        .as(entry.getKey())
                        .isNotEqualTo(moved);
            }
        }
    }

    @Test
    void theSameReadingsGiveTheSameBytes() {
        Map<String, List<Measured>> readings =
                Trained.readings(Trained.blobs(4), 2, When.LOG, Trained.probes(), Trained.surfaces(4));
        try (Pictures one = new Pictures();
                Pictures two = new Pictures()) {
            readings.values()
                    .forEach(r -> assertThat(one.png(r, Origin.UNKNOWN)).isEqualTo(two.png(r, Origin.UNKNOWN)));
        }
    }

    @Test
    void noReadingsAreDrawnInWords() throws IOException {
        try (Pictures pictures = new Pictures()) {
            assertThat(shades(pictures.png(List.of(), Origin.UNKNOWN))).isGreaterThan(5);
        }
    }

    @Test
    void aClosedOneDrawsNoMore() {
        Pictures pictures = new Pictures();
        pictures.close();
        assertThatThrownBy(() -> pictures.png(List.of(), Origin.UNKNOWN)).isInstanceOf(IllegalStateException.class);
    }

    /// Different colours in a picture of the promised size.
    private static long shades(byte[] png) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(Pictures.WIDTH);
        assertThat(image.getHeight()).isEqualTo(Pictures.HEIGHT);
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return java.util.Arrays.stream(pixels).distinct().count();
    }
}
