package gradiscope.experiment;

import java.util.List;

/// The samples of an experiment, and what is done to them, in this order: drawn or read, made imbalanced,
/// split, input noise, label noise (training labels only), expanded, standardised (fitted on the training
/// inputs only).
public record Data(
        @Property(help = "where samples come from") Source source,

        @Property(
                help = "Gaussian noise on every input, as a share of that input's standard deviation",
                initial = "0",
                min = 0,
                max = 100)
        double noise,

        @Property(help = "how training labels are corrupted", initial = "none")
        LabelNoise labelNoise,

        @Property(
                help = "share of the last class that is kept, falling geometrically from class 0, kept whole",
                initial = "1",
                above = 0,
                max = 1)
        double imbalance,

        @Property(
                help = "share of the samples used for training, each class alike; the rest is for testing",
                initial = "0.5",
                above = 0,
                max = 1)
        double trainShare,

        @Property(
                help = "shift and scale every input to mean 0 and variance 1 over the training samples",
                initial = "false")
        boolean standardise,

        @Property(help = "functions of a 2-D input given to the network; empty: the inputs as they are", initial = "[]")
        List<Feature> features) {

    /// A function of the two inputs x and y.
    public enum Feature {
        X,
        Y,
        X_SQUARED,
        Y_SQUARED,
        XY,
        SIN_X,
        SIN_Y
    }

    public Data {
        features = List.copyOf(features);
        Descriptor.check(Data.class, source, noise, labelNoise, imbalance, trainShare, standardise, features);
        if (features.stream().distinct().count() != features.size()) {
            throw new InvalidValue("features", Message.of("a feature is given twice"), Message.of("name each once"));
        }
    }
}
