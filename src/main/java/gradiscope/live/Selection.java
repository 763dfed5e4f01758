package gradiscope.live;

import java.util.OptionalInt;

/// What a person points at, in whatever view: every view highlights it.
///
/// @param sample index of a training sample
/// @param layer index of a layer of the network
public record Selection(OptionalInt sample, OptionalInt layer) {
    public static final Selection NONE = new Selection(OptionalInt.empty(), OptionalInt.empty());

    /// The same without what there is not.
    Selection within(int samples, int layers) {
        return new Selection(keepBelow(sample, samples), keepBelow(layer, layers));
    }

    private static OptionalInt keepBelow(OptionalInt index, int count) {
        return index.stream().filter(i -> i < count).findFirst();
    }

    public Selection withSample(int index) {
        return new Selection(OptionalInt.of(index), layer);
    }

    public Selection withoutSample() {
        return new Selection(OptionalInt.empty(), layer);
    }

    public Selection withLayer(int index) {
        return new Selection(sample, OptionalInt.of(index));
    }
}
