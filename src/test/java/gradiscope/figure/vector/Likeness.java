package gradiscope.figure.vector;

import java.awt.image.BufferedImage;

/// How far two pictures are from one another.
public final class Likeness {
    private Likeness() {}

    public static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    /// The root of the mean square of what colours differ by, from 0 to 1, after the mean of each block of pixels is
    /// taken: where an edge falls inside a pixel, programs differ.
    ///
    /// @param width of both
    public static double distance(int[] one, int[] other, int width, int block) {
        if (one.length != other.length) {
            throw new IllegalArgumentException(one.length + " and " + other.length + " pixels");
        }
        int height = one.length / width;
        double sum = 0;
        long count = 0;
        for (int y = 0; y + block <= height; y += block) {
            for (int x = 0; x + block <= width; x += block) {
                for (int shift = 0; shift < 24; shift += 8) {
                    double d = mean(one, width, x, y, block, shift) - mean(other, width, x, y, block, shift);
                    sum += d * d;
                    count++;
                }
            }
        }
        return Math.sqrt(sum / count) / 255;
    }

    private static double mean(int[] pixels, int width, int left, int top, int block, int shift) {
        double sum = 0;
        for (int y = top; y < top + block; y++) {
            for (int x = left; x < left + block; x++) {
                sum += pixels[y * width + x] >> shift & 0xff;
            }
        }
        return sum / (block * block);
    }
}
