package gradiscope.figure;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.experiment.Seed;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

final class PngTest {
    @Test
    void anotherReaderFindsThePixelsThatWereWritten() throws IOException {
        RandomGenerator random = new Seed(3).generator();
        int[] pixels = random.ints(7 * 5).map(p -> p | 0xff000000).toArray();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(Png.of(7, 5, pixels, 3780)));
        assertThat(image.getWidth()).isEqualTo(7);
        assertThat(image.getHeight()).isEqualTo(5);
        assertThat(image.getRGB(0, 0, 7, 5, null, 0, 7)).isEqualTo(pixels);
    }

    @Test
    void areasOfOneColourTakeLittleRoom() {
        assertThat(Png.of(1000, 1000, new int[1_000_000], 3780).length).isLessThan(10_000);
    }
}
