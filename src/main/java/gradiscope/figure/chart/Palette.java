package gradiscope.figure.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;

/// Every colour of every picture and window. There are three; no colour stands anywhere else.
///
/// Classes and series have the colours of Okabe and Ito (2008), which people with any kind of colour vision
/// tell apart; on dark paper they keep their hues. Numbers have three maps, uniform in Oklab: [#values()],
/// dark to light like viridis; [#cosines()], from red through the paper at zero to blue, whose two sides are
/// equally far from it; and [#shares()], from the paper to blue. Red is below zero: where gradients fight.
///
/// @param tones paper, text, and what lies between
/// @param hues the colours that tell things apart
/// @param maps colours for numbers
/// @param signals colours that say how things stand
/// @param runA the first of two runs that are compared, or the only one
/// @param runB the second
public record Palette(Tones tones, Hues hues, Maps maps, Signals signals, Color runA, Color runB) {
    /// A line over the colours of [#values()], which are the same in every palette; wants a rim.
    public static final Color OVER_VALUES = Color.WHITE;

    /// The rim of that line, and what is crossed out on these colours.
    public static final Color OVER_VALUES_RIM = Color.web("#1b1f24");

    /// On white paper: of every file that the program writes, and the usual one of windows.
    public static final Palette LIGHT = new Palette(
            tones("#ffffff", "#eef1f4", "#1b1f24", "#56606b", "#8a939e", "#e3e7eb", "#eef1f4"),
            Hues.of("#0072b2", "#e69f00", "#009e73", "#d55e00", "#cc79a7", "#56b4e9", "#f0e442", "#000000"),
            Maps.between(Oklab.polar(0.98, 0, 0), Oklab.polar(1, 0, 0), 0.66, 0.38),
            signals("#b3261e", "#8a5a00", "#00704f", "#0072b2"),
            Color.web("#813663"),
            Color.web("#009e73"));

    /// For dim rooms.
    public static final Palette DARK = dark(
            tones("#0f1317", "#06080a", "#f0f3f6", "#a7b1bc", "#6b7682", "#262d35", "#1a2027"),
            Hues.of("#3390d2", "#e69f00", "#009e73", "#d55e00", "#cc79a7", "#56b4e9", "#f0e442", "#f0f3f6"),
            signals("#ff8a80", "#e6b450", "#4cc79b", "#56b4e9"),
            Color.web("#eeb0d6"));

    /// For tired eyes and weak projectors: black and white, and colours as light as their hues allow.
    public static final Palette HIGH_CONTRAST = dark(
            tones("#000000", "#000000", "#ffffff", "#dde3e9", "#c3cad1", "#4a5159", "#1c1f22"),
            Hues.of("#3e99dc", "#f6ae28", "#36b78b", "#ed742a", "#e792c0", "#73d0ff", "#f0e442", "#ffffff"),
            signals("#ff9d94", "#ffd166", "#6fe3b7", "#f0e442"),
            Color.web("#ffc4e6"));

    private static Palette dark(Tones tones, Hues hues, Signals signals, Color runA) {
        Oklab paper = Oklab.of(tones.paper());
        return new Palette(tones, hues, Maps.between(paper, paper, 0.52, 0.8), signals, runA, hues.green());
    }

    private static Tones tones(
            String paper, String desk, String text, String quiet, String axis, String grid, String band) {
        return new Tones(
                Color.web(paper),
                Color.web(desk),
                Color.web(text),
                Color.web(quiet),
                Color.web(axis),
                Color.web(grid),
                Color.web(band));
    }

    private static Signals signals(String danger, String warning, String success, String focus) {
        return new Signals(Color.web(danger), Color.web(warning), Color.web(success), Color.web(focus));
    }

    /// The background.
    public Color paper() {
        return tones.paper();
    }

    /// Text, and lines that must be seen.
    public Color text() {
        return tones.text();
    }

    /// Text of less weight: axes, notes.
    public Color quiet() {
        return tones.quiet();
    }

    /// Lines of axes.
    public Color axis() {
        return tones.axis();
    }

    /// Lines of grids.
    public Color grid() {
        return tones.grid();
    }

    /// Areas that say something about a part of a chart.
    public Color band() {
        return tones.band();
    }

    /// Colours of curves: all of a contrast of at least 3 with the paper (WCAG 2.1, 1.4.11).
    public List<Color> series() {
        return List.of(hues.blue(), hues.vermillion(), hues.green(), hues.black());
    }

    /// Colours of classes, for filled marks with an outline. From the ninth class on they return, in
    /// another shape.
    public List<Color> classes() {
        return List.of(
                hues.blue(),
                hues.orange(),
                hues.green(),
                hues.vermillion(),
                hues.purple(),
                hues.sky(),
                hues.black(),
                hues.yellow());
    }

    /// The colour of a class, from 0.
    public Color ofClass(int label) {
        return classes().get(Math.floorMod(label, classes().size()));
    }

    /// The line around a mark of a class: its colour, as much nearer to the text's lightness as the paper asks for.
    public Color outline(int label) {
        Color line = ofClass(label);
        double brighter = Contrast.of(Color.WHITE, paper()) > Contrast.of(Color.BLACK, paper()) ? 1.1 : 0.9;
        while (Contrast.of(line, paper()) < 3) {
            line = line.deriveColor(0, 1, brighter, 1);
        }
        return line;
    }

    /// Samples that are trained on, and all that belongs to them.
    public Color train() {
        return hues.blue();
    }

    /// Samples that are not trained on.
    public Color test() {
        return hues.vermillion();
    }

    /// What there is one of, and buttons that do the usual thing.
    public Color action() {
        return hues.blue();
    }

    /// What lies behind text that is selected, or pressed.
    public Color selected() {
        return paper().interpolate(action(), 0.25);
    }

    /// Weights above zero, as in [#cosines()].
    public Color positive() {
        return hues.blue();
    }

    /// Weights below zero.
    public Color negative() {
        return hues.vermillion();
    }

    /// Something that goes on.
    public Color going() {
        return hues.green();
    }

    /// Numbers from small, dark, to large, light.
    public ColourMap values() {
        return maps.values();
    }

    /// Numbers about zero, which is at 0.5: red below, blue above.
    public ColourMap cosines() {
        return maps.cosines();
    }

    /// Shares from none, the paper, to all, blue.
    public ColourMap shares() {
        return maps.shares();
    }

    /// The colour of text on a background: whichever has more contrast.
    public Color on(Color background) {
        return Contrast.of(text(), background) >= Contrast.of(paper(), background) ? text() : paper();
    }

    /// The colours that style sheets name, as declarations for an inline style or a rule.
    public String css() {
        return named().entrySet().stream()
                .map(entry -> "-gradiscope-" + entry.getKey() + ": #"
                        + entry.getValue().toString().substring(2, 8) + ";")
                .collect(Collectors.joining());
    }

    private Map<String, Color> named() {
        Map<String, Color> named = new LinkedHashMap<>();
        named.put("paper", paper());
        named.put("desk", tones.desk());
        named.put("text", text());
        named.put("quiet", quiet());
        named.put("axis", axis());
        named.put("grid", grid());
        named.put("band", band());
        named.put("action", action());
        named.put("on-action", on(action()));
        named.put("selected", selected());
        named.put("shadow", tones.desk().interpolate(Color.BLACK, 0.25));
        // A screen that shows nothing, on any paper.
        named.put("black", Color.BLACK);
        named.put("train", train());
        named.put("test", test());
        named.put("run-a", runA);
        named.put("run-b", runB);
        named.put("positive", positive());
        named.put("negative", negative());
        named.put("danger", signals.danger());
        named.put("warning", signals.warning());
        named.put("success", signals.success());
        named.put("focus", signals.focus());
        return named;
    }
}
