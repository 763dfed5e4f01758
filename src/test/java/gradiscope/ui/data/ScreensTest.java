package gradiscope.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.figure.Toolkit;
import gradiscope.ui.theme.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The panel in each theme with data of each kind, saved to `target/screens/` to be looked at.
final class ScreensTest {
    private static final Path FOLDER = Path.of("target/screens");

    @ParameterizedTest
    @CsvSource({
        "LIGHT,spiral,1300",
        "LIGHT,spiral,780",
        "DARK,spiral,1300",
        "LIGHT,digits,1200",
        "DARK,digits,1200",
        "LIGHT,iris,1200",
        "LIGHT,plane,1200",
        "DARK,sine,1200",
        "LIGHT,painted,1500",
        "DARK,painted,1500",
        "HIGH_CONTRAST,rings,1200"
    })
    void looksRight(Theme theme, String kind, int height) throws IOException {
        BufferedImage picture = Toolkit.offScreen().call(() -> shot(theme, kind, height));
        Files.createDirectories(FOLDER);
        String name = "data-" + theme.name().toLowerCase(Locale.ROOT) + "-" + kind + (height < 1000 ? "-low" : "");
        ImageIO.write(picture, "png", FOLDER.resolve(name + ".png").toFile());
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        assertThat(Arrays.stream(pixels).distinct().count()).isGreaterThan(200);
    }

    private static BufferedImage shot(Theme theme, String kind, int height) {
        try (Window window = new Window(theme, height)) {
            window.find(ToggleButton.class, "#source-" + kind).fire();
            window.settle();
            window.settle();
            if (kind.equals("painted")) {
                paint(window);
            } else {
                window.find(Slider.class, "#noise").setValue(0.06);
            }
            window.settle();
            window.settle();
            return buffered(window.scene.snapshot(null));
        }
    }

    private static void paint(Window window) {
        PaintPad pad = window.find(PaintPad.class, "#pad");
        for (int k = 0; k < 2; k++) {
            window.find(ToggleButton.class, "#class-" + k).fire();
            for (int i = 0; i < 5; i++) {
                Window.mouse(
                        pad, i == 0 ? MouseEvent.MOUSE_PRESSED : MouseEvent.MOUSE_DRAGGED, 60 + 40 * i, 80 + 100 * k);
            }
            Window.mouse(pad, MouseEvent.MOUSE_RELEASED, 220, 80 + 100 * k);
        }
    }

    private static BufferedImage buffered(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        return picture;
    }
}
