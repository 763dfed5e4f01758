package gradiscope.figure.chart;

import javafx.scene.paint.Color;

/// Eight colours that people with any kind of colour vision tell apart: those of Okabe and Ito (2008), on dark
/// paper lighter where they would not be seen.
///
/// @param black the colour without hue: black on light paper, white on dark
public record Hues(
        Color blue, Color orange, Color green, Color vermillion, Color purple, Color sky, Color yellow, Color black) {
    /// From their codes, in the order of the record.
    static Hues of(String... web) {
        Color[] c = new Color[web.length];
        for (int i = 0; i < c.length; i++) {
            c[i] = Color.web(web[i]);
        }
        return new Hues(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]);
    }
}
