package gradiscope.figure.film;

import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;

/// Red, green and blue as brightness and two differences of colour (ITU-R BT.709, 8 bits, studio range), the
/// differences for every two by two pixels.
final class Chroma {
    private static final double RED = 0.2126;
    private static final double BLUE = 0.0722;
    private static final double GREEN = 1 - RED - BLUE;
    private static final int BITS = 16;
    private static final int[] BRIGHTNESS = weights(219, RED, GREEN, BLUE);
    private static final int[] BLUENESS = weights(112 / (1 - BLUE), -RED, -GREEN, 1 - BLUE);
    private static final int[] REDNESS = weights(112 / (1 - RED), 1 - RED, -GREEN, -BLUE);

    private Chroma() {}

    /// Sizes that are odd get another row or column, like the last.
    static Picture of(int[] pixels, int width, int height) {
        int across = width + width % 2;
        int down = height + height % 2;
        Picture picture = Picture.create(across, down, ColorSpace.YUV420J);
        byte[][] planes = picture.getData();
        int[] four = new int[4];
        for (int y = 0; y < down; y += 2) {
            for (int x = 0; x < across; x += 2) {
                for (int i = 0; i < 4; i++) {
                    int row = Math.min(height - 1, y + i / 2);
                    four[i] = pixels[row * width + Math.min(width - 1, x + i % 2)];
                    planes[0][(y + i / 2) * across + x + i % 2] = (byte) (value(four[i]) + 16 - 128);
                }
                int at = y / 2 * (across / 2) + x / 2;
                planes[1][at] = (byte) mean(four, BLUENESS);
                planes[2][at] = (byte) mean(four, REDNESS);
            }
        }
        return picture;
    }

    private static int[] weights(double range, double... weights) {
        int[] rounded = new int[3];
        for (int i = 0; i < 3; i++) {
            rounded[i] = (int) Math.round(range * weights[i] / 255 * (1 << BITS));
        }
        return rounded;
    }

    private static int mean(int[] pixels, int[] weights) {
        int sum = 0;
        for (int pixel : pixels) {
            sum += sum(pixel, weights);
        }
        return (sum + (2 << BITS)) >> (BITS + 2);
    }

    private static int value(int pixel) {
        return (sum(pixel, BRIGHTNESS) + (1 << (BITS - 1))) >> BITS;
    }

    private static int sum(int rgb, int[] weights) {
        return weights[0] * (rgb >> 16 & 255) + weights[1] * (rgb >> 8 & 255) + weights[2] * (rgb & 255);
    }
}
