package gradiscope.figure.chart;

import java.util.List;
import java.util.Locale;
import javafx.scene.paint.Color;

/// Colours for numbers from 0 to 1, perceptually uniform: equal differences of the number are equal
/// distances in Oklab.
public final class ColourMap {
    private static final int STEPS = 512;

    private final int[] colours = new int[STEPS];

    /// A map through colours.
    ///
    /// @param through at least two, passed at even distances
    static ColourMap through(List<Oklab> through) {
        ColourMap map = new ColourMap();
        double[] reached = new double[through.size()];
        for (int i = 1; i < reached.length; i++) {
            reached[i] = reached[i - 1] + through.get(i - 1).distance(through.get(i));
        }
        for (int step = 0; step < STEPS; step++) {
            map.colours[step] = argb(at(through, reached, reached[reached.length - 1] * step / (STEPS - 1)));
        }
        return map;
    }

    private static Color at(List<Oklab> through, double[] reached, double way) {
        int next = 1;
        while (next < reached.length - 1 && reached[next] < way) {
            next++;
        }
        double share = (way - reached[next - 1]) / (reached[next] - reached[next - 1]);
        return through.get(next - 1).mix(through.get(next), share).colour();
    }

    /// A colour as the toolkit's images have it, opaque.
    public static int argb(Color colour) {
        return 0xff << 24
                | (int) Math.round(255 * colour.getRed()) << 16
                | (int) Math.round(255 * colour.getGreen()) << 8
                | (int) Math.round(255 * colour.getBlue());
    }

    /// A colour as style sheets write it, `#rrggbb`, without its opacity.
    public static String web(int argb) {
        return String.format(Locale.ROOT, "#%06x", argb & 0xffffff);
    }

    /// A colour as style sheets write it, `#rrggbb`, without its opacity.
    public static String web(Color colour) {
        return web(argb(colour));
    }

    /// The colour of a number, opaque.
    ///
    /// @param share clamped to 0 and 1
    public int argb(double share) {
        return colours[(int) Math.round(Math.clamp(share, 0.0, 1.0) * (STEPS - 1))];
    }

    /// The colour of a number.
    public Color colour(double share) {
        int argb = argb(share);
        return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
    }
}
