package gradiscope.figure.chart;

import javafx.scene.paint.Color;

/// How far two colours stand apart in lightness, from 1 to 21 (WCAG 2.1). Ordinary text needs 4.5 (1.4.3), lines and
/// marks 3 (1.4.11), text in a palette of high contrast 7 (1.4.6).
public final class Contrast {
    private Contrast() {}

    /// The contrast ratio of two opaque colours, in any order.
    public static double of(Color one, Color other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * Oklab.linear(c.getRed())
                + 0.7152 * Oklab.linear(c.getGreen())
                + 0.0722 * Oklab.linear(c.getBlue());
    }
}
