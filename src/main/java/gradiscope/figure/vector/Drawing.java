package gradiscope.figure.vector;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.paint.Color;

/// A picture: items on paper, from the lowest to the uppermost; y grows downwards.
///
/// @param width in units of its own: a format says how long one is
/// @param paper may be transparent
public record Drawing(double width, double height, Color paper, List<Item> items) {
    public Drawing {
        if (!(width > 0 && height > 0) || Double.isInfinite(width) || Double.isInfinite(height)) {
            throw new IllegalArgumentException("no size of a drawing: " + width + " x " + height);
        }
        items = List.copyOf(items);
    }

    /// Every item of a kind, also those in windows.
    public <I extends Item> Stream<I> all(Class<I> kind) {
        return flat(items).filter(kind::isInstance).map(kind::cast);
    }

    private static Stream<Item> flat(List<Item> items) {
        return items.stream()
                .flatMap(item -> item instanceof Item.Window window
                        ? Stream.concat(Stream.of(item), flat(window.items()))
                        : Stream.of(item));
    }
}
