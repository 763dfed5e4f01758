package gradiscope.figure.chart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.paint.Color;

/// Every colour of every picture.
///
/// Classes and series have the colours of Okabe and Ito (2008), which people with any kind of colour vision
/// tell apart. Numbers have two maps, uniform in Oklab: [#VALUES], dark to light like viridis, and
/// [#COSINES], from red through white at zero to blue, whose two sides are equally dark. Red is below zero:
/// where gradients fight.
public final class Palette {
    public static final Color BLUE = Color.web("#0072b2");
    public static final Color ORANGE = Color.web("#e69f00");
    public static final Color GREEN = Color.web("#009e73");
    public static final Color VERMILLION = Color.web("#d55e00");
    public static final Color PURPLE = Color.web("#cc79a7");
    public static final Color SKY = Color.web("#56b4e9");
    public static final Color YELLOW = Color.web("#f0e442");
    public static final Color BLACK = Color.web("#000000");

    /// The background.
    public static final Color PAPER = Color.WHITE;
    /// Text, and lines that must be seen.
    public static final Color TEXT = Color.web("#1b1f24");
    /// Text of less weight: axes, notes.
    public static final Color QUIET = Color.web("#56606b");
    /// Lines of axes.
    public static final Color AXIS = Color.web("#8a939e");
    /// Lines of grids.
    public static final Color GRID = Color.web("#e3e7eb");
    /// Areas that say something about a part of a chart.
    public static final Color BAND = Color.web("#eef1f4");

    /// Samples that are trained on, and all that belongs to them.
    public static final Color TRAIN = BLUE;
    /// Samples that are not trained on.
    public static final Color TEST = VERMILLION;

    /// Colours of curves: all of a contrast of at least 3 with the paper (WCAG 2.1, 1.4.11).
    public static final List<Color> SERIES = List.of(BLUE, VERMILLION, GREEN, BLACK);

    /// Colours of classes, for filled marks with an outline. From the ninth class on they return, in
    /// another shape.
    public static final List<Color> CLASSES = List.of(BLUE, ORANGE, GREEN, VERMILLION, PURPLE, SKY, BLACK, YELLOW);

    /// Numbers from small, dark, to large, light.
    public static final ColourMap VALUES =
            ColourMap.through(Stream.of("#440154", "#3b528b", "#21918c", "#5ec962", "#fde725")
                    .map(Palette::lab)
                    .toList());

    /// Numbers about zero, which is at 0.5: red below, blue above.
    public static final ColourMap COSINES = ColourMap.through(List.of(
            Oklab.polar(0.38, 0.13, 30),
            Oklab.polar(0.66, 0.13, 30),
            Oklab.polar(0.98, 0, 0),
            Oklab.polar(0.66, 0.13, 250),
            Oklab.polar(0.38, 0.13, 250)));

    /// Shares from none, the paper, to all, dark blue.
    public static final ColourMap SHARES = ColourMap.through(
            List.of(Oklab.polar(1, 0, 0), Oklab.polar(0.66, 0.13, 250), Oklab.polar(0.38, 0.13, 250)));

    private Palette() {}

    private static Oklab lab(String web) {
        return Oklab.of(Color.web(web));
    }

    /// The colour of a class, from 0.
    public static Color ofClass(int label) {
        return CLASSES.get(Math.floorMod(label, CLASSES.size()));
    }

    /// The colour of text on a background: whichever has more contrast.
    public static Color on(Color background) {
        return contrast(TEXT, background) >= contrast(PAPER, background) ? TEXT : PAPER;
    }

    /// The contrast ratio of two colours, from 1 to 21 (WCAG 2.1).
    public static double contrast(Color one, Color other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * Oklab.linear(c.getRed())
                + 0.7152 * Oklab.linear(c.getGreen())
                + 0.0722 * Oklab.linear(c.getBlue());
    }

    /// The colours that the style sheet names, as an inline style.
    public static String css() {
        return Stream.of(
                        css("paper", PAPER),
                        css("text", TEXT),
                        css("quiet", QUIET),
                        css("axis", AXIS),
                        css("grid", GRID),
                        css("band", BAND),
                        css("action", BLUE))
                .collect(Collectors.joining());
    }

    private static String css(String name, Color colour) {
        return "-gradiscope-" + name + ": #" + colour.toString().substring(2, 8) + ";";
    }
}
