package gradiscope.probe.function;

import gradiscope.data.Samples;
import gradiscope.data.Split;
import gradiscope.probe.SampleDraw;
import gradiscope.probe.SampleSet;
import java.util.ArrayList;
import java.util.List;

/// A sample in the plane of its raw inputs.
///
/// @param set which samples it belongs to
/// @param id its place among these
/// @param x first raw input
/// @param y second raw input
/// @param truth its class, from 0; for regression its first target
public record PlacedSample(SampleSet set, int id, double x, double y, double truth) {
    /// A draw from each set.
    ///
    /// @param most of each set
    public static List<PlacedSample> some(Split raw, int most, long seed) {
        List<PlacedSample> some = new ArrayList<>();
        add(some, SampleSet.TRAIN, raw.train(), most, seed);
        add(some, SampleSet.TEST, raw.test(), most, seed);
        return some;
    }

    private static void add(List<PlacedSample> some, SampleSet set, Samples samples, int most, long seed) {
        float[] inputs = samples.inputs();
        for (int id : SampleDraw.some(samples.count(), most, seed)) {
            some.add(new PlacedSample(set, id, inputs[2 * id], inputs[2 * id + 1], truth(samples, id)));
        }
    }

    static double truth(Samples samples, int id) {
        return samples.isRegression() ? samples.targets()[id * samples.outputs()] : samples.labels()[id];
    }
}
