package gradiscope.lesson.interpolation;

import gradiscope.probe.SampleSet;
import gradiscope.probe.landscape.CurveShape;
import gradiscope.probe.landscape.InterpolationProbe;
import gradiscope.probe.landscape.InterpolationReading;
import gradiscope.probe.landscape.Line;
import gradiscope.probe.landscape.Path;

/// The line from the start of a run to its end, at 51 places.
///
/// @param delta largest rise of the training loss after any earlier place
/// @param moved distance of the ends over the length of the start
/// @param trainLoss at the end
/// @param testError at the end
record Way(double delta, double moved, double trainLoss, double testError) {
    static Way of(Trained run) {
        InterpolationReading reading = run.line(InterpolationProbe.wholeNetwork());
        Line train = Trained.line(reading, Path.wholeNetwork(), SampleSet.TRAIN);
        Line test = Trained.line(reading, Path.wholeNetwork(), SampleSet.TEST);
        return new Way(
                train.shape().orElseThrow().delta(),
                reading.distance().relative().orElseThrow(),
                train.curve().losses().getLast(),
                test.curve().errors().getLast());
    }

    /// Whether the loss rises on the way by more than counts as none.
    boolean isBroken() {
        return delta > CurveShape.MONOTONE;
    }
}
