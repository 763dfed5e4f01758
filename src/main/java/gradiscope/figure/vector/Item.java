package gradiscope.figure.vector;

import gradiscope.figure.vector.Outline.Place;
import java.util.List;
import javafx.scene.paint.Color;

/// What a drawing is made of. Lengths are units of the drawing, angles degrees clockwise.
public sealed interface Item {
    /// An area. Where an outline crosses itself, all of it is inside (the nonzero rule).
    record Area(Outline outline, Color colour) implements Item {}

    /// A line along an outline.
    record Stroke(Outline outline, Stylus stylus) implements Item {}

    /// A line of words.
    ///
    /// @param at the left end of its baseline
    /// @param angle it is turned by about that
    /// @param rim what is drawn behind its letters, twice as wide as what is seen of it; its width may be 0
    record Writing(String words, Typeface face, double size, Color colour, Place at, double angle, Stylus rim)
            implements Item {
        /// From the first letter's origin to where the next one would begin.
        public double length() {
            return face.length(words) * size;
        }
    }

    /// Cells of colour, without smoothing.
    record Cells(Mosaic mosaic, double x, double y, double width, double height) implements Item {
        /// For readers that smooth.
        Mosaic sharp() {
            return mosaic.magnified(width, height);
        }
    }

    /// What lies inside of a rectangle.
    record Window(double x, double y, double width, double height, List<Item> items) implements Item {
        public Window {
            items = List.copyOf(items);
        }
    }
}
