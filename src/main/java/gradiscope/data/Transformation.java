package gradiscope.data;

import gradiscope.experiment.Data.Feature;
import java.util.List;
import java.util.Optional;

/// What is done to the inputs of every sample before a network sees them: functions of two inputs, then a
/// shift and scale that is fitted to the training samples. The same can be done to points that are no
/// samples, for example to a grid over the plane.
public final class Transformation {
    /// Leaves inputs as they are.
    static final Transformation NONE = new Transformation(List.of(), Optional.empty());

    private final List<Feature> features;
    private final Optional<Moments> moments;

    private Transformation(List<Feature> features, Optional<Moments> moments) {
        this.features = List.copyOf(features);
        this.moments = moments;
    }

    /// @param features empty: the inputs as they are; else a training sample has two inputs
    /// @param standardise whether each input is shifted and scaled to mean 0 and variance 1 over `training`
    /// @param training samples before either
    static Transformation fitted(List<Feature> features, boolean standardise, Samples training) {
        Transformation expanding = new Transformation(features, Optional.empty());
        return standardise
                ? new Transformation(features, Optional.of(Moments.of(expanding.apply(training))))
                : expanding;
    }

    /// The inputs that a network sees.
    ///
    /// @param inputs any number of points, each of as many numbers as a raw sample, row by row; not written
    /// @return row by row; the same array where nothing is done. May hold numbers that are not finite, where
    ///     a function grows beyond a float
    public float[] apply(float[] inputs) {
        float[] expanded = features.isEmpty() ? inputs : Expansion.apply(inputs, features);
        return moments.map(m -> Standardisation.apply(expanded, m)).orElse(expanded);
    }

    Samples apply(Samples samples) {
        float[] inputs = apply(samples.inputs());
        return samples.withInputs(features.isEmpty() ? samples.shape() : Expansion.shape(features), inputs);
    }
}
