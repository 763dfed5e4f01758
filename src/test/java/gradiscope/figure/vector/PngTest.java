package gradiscope.figure.vector;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.experiment.Seed;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

final class PngTest {
    private static final int[] NOISE = new Seed(3).generator().ints(7 * 5).toArray();

    private static int[] opaque() {
        return java.util.Arrays.stream(NOISE).map(p -> p | 0xff000000).toArray();
    }

    private static int[] read(byte[] png) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void anotherReaderFindsThePixelsThatWereWritten() throws IOException {
        assertThat(read(Png.of(new Mosaic(5, 7, opaque())))).isEqualTo(opaque());
    }

    @Test
    void andWhatIsTranslucent() throws IOException {
        assertThat(read(Png.of(new Mosaic(5, 7, NOISE)))).isEqualTo(NOISE);
    }

    @Test
    void areasOfOneColourTakeLittleRoom() {
        assertThat(Png.of(new Mosaic(1000, 1000, new int[1_000_000])).length).isLessThan(10_000);
    }

    @Test
    void anotherReaderFindsWhatItSaysOfItself() throws IOException {
        About about = new About("α → β", "two\nlines", "{\"step\": 3}");
        byte[] png = Png.of(new Mosaic(1, 1, new int[] {-1}), 2 * Png.SCREEN, about);
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(png)));
        NodeList texts = ((org.w3c.dom.Element) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0"))
                .getElementsByTagName("iTXtEntry");
        assertThat(texts.getLength()).isEqualTo(3);
        assertThat(texts.item(0).getAttributes().getNamedItem("text").getNodeValue())
                .isEqualTo("α → β");
        assertThat(texts.item(2).getAttributes().getNamedItem("keyword").getNodeValue())
                .isEqualTo(Png.SIDECAR);
        assertThat(texts.item(2).getAttributes().getNamedItem("text").getNodeValue())
                .isEqualTo("{\"step\": 3}");
        assertThat(new String(png, StandardCharsets.ISO_8859_1)).contains("pHYs");
    }
}
