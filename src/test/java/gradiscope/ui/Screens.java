package gradiscope.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// What tests saw, saved to `target/screens/` to be looked at.
public final class Screens {
    private static final Path FOLDER = Path.of("target/screens");

    private Screens() {}

    /// Saves a picture.
    ///
    /// @param name of the file, without its ending; written in small letters
    /// @return its pixels, 0xAARRGGBB, row by row
    public static int[] save(WritableImage image, String name) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = pixels(image);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        Path file = FOLDER.resolve(name.toLowerCase(Locale.ROOT) + ".png");
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pixels;
    }

    /// 0xAARRGGBB, row by row.
    public static int[] pixels(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    /// How many colours there are: few where nothing was drawn.
    public static long colours(int[] pixels) {
        return Arrays.stream(pixels).distinct().count();
    }
}
