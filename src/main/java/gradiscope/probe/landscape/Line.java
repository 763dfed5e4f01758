package gradiscope.probe.landscape;

import gradiscope.probe.SampleSet;
import java.util.Optional;

/// One curve of an interpolation.
///
/// @param path which parameters moved
/// @param set which samples it was measured on
/// @param curve loss and error
/// @param shape annotations; empty where the range does not cover [0, 1] or the loss overflows in it
/// @param gaussLength how the logits turned; empty when not asked for, or a logit overflowed
public record Line(
        Path path, SampleSet set, Curve curve, Optional<CurveShape> shape, Optional<GaussLength> gaussLength) {
    /// A line with its annotations and no Gauss length.
    public static Line of(Path path, SampleSet set, Curve curve, Barrier.Over over) {
        return new Line(path, set, curve, CurveShape.of(curve, over), Optional.empty());
    }

    /// The same line with a Gauss length.
    public Line with(Optional<GaussLength> gaussLength) {
        return new Line(path, set, curve, shape, gaussLength);
    }
}
