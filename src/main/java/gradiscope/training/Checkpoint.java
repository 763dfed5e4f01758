package gradiscope.training;

import java.util.List;

/// A frozen moment of a run: enough to continue bit for bit. The arrays are copies that nobody writes to again.
///
/// @param step steps made so far; with the seed it is the whole random state
/// @param parameters flat, in the order of the architecture
/// @param statistics flat running statistics of batch normalisation
/// @param optimizer the optimizer's state
/// @param progress what stop conditions look at
public record Checkpoint(
        long step, float[] parameters, float[] statistics, List<float[]> optimizer, Progress progress) {
    private static final int OVERHEAD = 256;

    public Checkpoint {
        optimizer = List.copyOf(optimizer);
    }

    /// A copy with one parameter set by hand.
    Checkpoint with(int index, float value) {
        float[] edited = parameters.clone();
        edited[java.util.Objects.checkIndex(index, edited.length)] = value;
        return new Checkpoint(step, edited, statistics, optimizer, progress);
    }

    /// Memory that it takes, in bytes.
    public long bytes() {
        long numbers = (long) parameters.length + statistics.length;
        for (float[] state : optimizer) {
            numbers += state.length;
        }
        return numbers * Float.BYTES + OVERHEAD;
    }

    /// Whether every number in it is finite.
    public boolean isFinite() {
        return finite(parameters) && finite(statistics) && optimizer.stream().allMatch(Checkpoint::finite);
    }

    private static boolean finite(float[] numbers) {
        return gradiscope.tensor.Vectors.finite(gradiscope.tensor.Slice.of(numbers));
    }
}
