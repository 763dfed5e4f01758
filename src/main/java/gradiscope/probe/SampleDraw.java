package gradiscope.probe;

import gradiscope.experiment.Seed;
import java.util.Arrays;

/// Which samples a probe looks at where it does not look at all. They are drawn: taking every second one
/// would take one class alone, where two classes come in turn.
public final class SampleDraw {
    private SampleDraw() {}

    /// A seeded draw without replacement, in the order of the data set; all, where there are no more.
    ///
    /// @param count how many samples there are
    /// @param most how many are wanted at most, not negative
    public static int[] some(int count, int most, long seed) {
        int[] drawn = new Seed(seed).child("samples").draw(count, Math.min(most, count));
        Arrays.sort(drawn);
        return drawn;
    }
}
