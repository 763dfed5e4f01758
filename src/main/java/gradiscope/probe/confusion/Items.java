package gradiscope.probe.confusion;

import gradiscope.probe.SampleSet;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/// What the rows of a Gram matrix are: which samples or batches, and how they are compared.
///
/// @param set where the samples are from
/// @param unit samples or mini-batches
/// @param batchSize samples per gradient; 1 for samples
/// @param pairing which pairs are compared
/// @param samplesReused whether different pairs may share samples; within a pair they never do
/// @param ids what a reading calls each row: the sample's place in its data set, or the batch's number; all
///     different
/// @param labels class of each row, from 0; empty where there are no classes
public record Items(
        SampleSet set,
        Unit unit,
        int batchSize,
        Pairing pairing,
        boolean samplesReused,
        List<Integer> ids,
        List<Integer> labels) {
    public Items {
        ids = List.copyOf(ids);
        labels = List.copyOf(labels);
        if (ids.isEmpty() || new HashSet<>(ids).size() != ids.size()) {
            throw new IllegalArgumentException("each row needs an id of its own");
        }
        if (!labels.isEmpty() && labels.size() != ids.size()) {
            throw new IllegalArgumentException(labels.size() + " labels for " + ids.size() + " rows");
        }
        if (batchSize < 1 || (pairing == Pairing.SEPARATE && ids.size() % 2 != 0)) {
            throw new IllegalArgumentException(ids.size() + " batches of " + batchSize + " make no separate pairs");
        }
    }

    /// Samples that were drawn from a data set.
    ///
    /// @param set where they are from
    /// @param ids the place of each in that set
    /// @param labels class of each; empty for regression
    public static Items samples(SampleSet set, int[] ids, int[] labels) {
        return new Items(set, Unit.SAMPLE, 1, Pairing.ALL, false, boxed(ids), boxed(labels));
    }

    static Items batches(SampleSet set, int count, int batchSize, Pairing pairing, boolean samplesReused) {
        List<Integer> ids = IntStream.range(0, count).boxed().toList();
        return new Items(set, Unit.MINI_BATCH, batchSize, pairing, samplesReused, ids, List.of());
    }

    public int count() {
        return ids.size();
    }

    public boolean hasClasses() {
        return !labels.isEmpty();
    }

    private static List<Integer> boxed(int[] values) {
        return IntStream.of(values).boxed().toList();
    }
}
