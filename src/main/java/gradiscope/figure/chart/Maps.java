package gradiscope.figure.chart;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.paint.Color;

/// Colours for numbers, uniform in Oklab.
///
/// @param values from small, dark, to large, light, like viridis: the same on every paper
/// @param cosines about zero, which is the paper: red below, blue above, both equally far from it
/// @param shares from none, the paper, to all, blue
public record Maps(ColourMap values, ColourMap cosines, ColourMap shares) {
    private static final double CHROMA = 0.13;
    private static final double RED = 30;
    private static final double BLUE = 250;

    /// @param none the colour of zero in the cosines
    /// @param paper the colour of no share
    /// @param half lightness half way to the ends, from 0 to 1
    /// @param full lightness at the ends
    static Maps between(Oklab none, Oklab paper, double half, double full) {
        return new Maps(
                ColourMap.through(Stream.of("#440154", "#3b528b", "#21918c", "#5ec962", "#fde725")
                        .map(web -> Oklab.of(Color.web(web)))
                        .toList()),
                ColourMap.through(List.of(
                        Oklab.polar(full, CHROMA, RED),
                        Oklab.polar(half, CHROMA, RED),
                        none,
                        Oklab.polar(half, CHROMA, BLUE),
                        Oklab.polar(full, CHROMA, BLUE))),
                ColourMap.through(List.of(paper, Oklab.polar(half, CHROMA, BLUE), Oklab.polar(full, CHROMA, BLUE))));
    }
}
