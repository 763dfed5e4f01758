package gradiscope.live;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a person points at, in whatever view: every view highlights it.
///
/// @param sample index of a training sample
/// @param other index of a second one, where a pair is pointed at; empty without the first
/// @param layer index of a layer of the network
/// @param isPinned whether the samples stay when the pointer leaves them
public record Selection(OptionalInt sample, OptionalInt other, OptionalInt layer, boolean isPinned) {
    public static final Selection NONE =
            new Selection(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), false);

    public Selection {
        if (sample.isEmpty() && (other.isPresent() || isPinned)) {
            throw new IllegalArgumentException("a second sample, or a pin, without a first sample");
        }
    }

    /// One sample or none, and perhaps a layer; not pinned.
    public static Selection of(OptionalInt sample, OptionalInt layer) {
        return new Selection(sample, OptionalInt.empty(), layer, false);
    }

    /// The samples: none, one, or a pair.
    public List<Integer> samples() {
        return Stream.of(sample, other)
                .flatMapToInt(OptionalInt::stream)
                .boxed()
                .toList();
    }

    /// One sample; unless others are pinned.
    public Selection withSample(int index) {
        return pointing(List.of(index));
    }

    public Selection withoutSample() {
        return pointing(List.of());
    }

    /// These samples instead, the first two of them; unless others are pinned.
    public Selection pointing(List<Integer> samples) {
        return isPinned ? this : pointingAnyway(samples, false);
    }

    /// These samples stay, or, where they do already, they are let go.
    public Selection pinning(List<Integer> samples) {
        boolean same = isPinned && samples.stream().limit(2).toList().equals(samples());
        return pointingAnyway(samples, !samples.isEmpty() && !same);
    }

    private Selection pointingAnyway(List<Integer> samples, boolean pinned) {
        IntStream known = samples.stream().mapToInt(i -> i);
        int[] two = known.distinct().limit(2).toArray();
        return new Selection(
                two.length > 0 ? OptionalInt.of(two[0]) : OptionalInt.empty(),
                two.length > 1 ? OptionalInt.of(two[1]) : OptionalInt.empty(),
                layer,
                pinned);
    }

    /// Only the samples that there are.
    ///
    /// @param count samples of the present data
    public Selection among(int count) {
        return samples().stream().allMatch(sample -> sample < count) ? this : pointingAnyway(List.of(), false);
    }

    /// The same without what there is not.
    Selection within(int count, int layers) {
        Selection kept = among(count);
        OptionalInt known = layer.stream().filter(i -> i < layers).findFirst();
        return new Selection(kept.sample, kept.other, known, kept.isPinned);
    }

    public Selection withLayer(int index) {
        return new Selection(sample, other, OptionalInt.of(index), isPinned);
    }
}
