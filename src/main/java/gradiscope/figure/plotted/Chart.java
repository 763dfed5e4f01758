package gradiscope.figure.plotted;

import java.util.List;
import java.util.Optional;

/// A chart, or another picture with two axes.
///
/// @param title the titles of the panels around it, from the outermost; may be empty
/// @param layers from the lowest to the uppermost
/// @param key what the colours of its cells stand for
public record Chart(String title, Axis x, Axis y, List<Layer> layers, Optional<Key> key) {
    /// A bar of colours beside their numbers.
    ///
    /// @param colours from the lower end of the axis to the upper, `#rrggbb`, evenly spaced; at least two
    public record Key(Axis numbers, List<String> colours) {
        public Key {
            colours = List.copyOf(colours);
        }
    }

    public Chart {
        layers = List.copyOf(layers);
    }

    /// Without a key.
    public Chart(String title, Axis x, Axis y, List<Layer> layers) {
        this(title, x, y, layers, Optional.empty());
    }

    /// With other words above it.
    public Chart titled(String other) {
        return new Chart(other, x, y, layers, key);
    }

    /// With a key.
    public Chart with(Key colours) {
        return new Chart(title, x, y, layers, Optional.of(colours));
    }
}
