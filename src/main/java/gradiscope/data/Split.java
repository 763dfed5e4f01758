package gradiscope.data;

import java.util.Optional;

/// Samples for training and for testing, of one shape and with the same classes. `test` may hold none.
///
/// @param train what the network is trained on
/// @param test what it is tested on
/// @param origin where the inputs come from; empty where they are as they were drawn or read
public record Split(Samples train, Samples test, Optional<Origin> origin) {
    /// Samples before their inputs were expanded and standardised, and how that was done.
    ///
    /// @param raw the same samples, in the same order, with the inputs that a person knows
    /// @param transformation from those inputs to the ones that the network sees
    public record Origin(Split raw, Transformation transformation) {}

    public Split {
        if (!train.shape().equals(test.shape())
                || train.outputs() != test.outputs()
                || !train.classNames().equals(test.classNames())) {
            throw new IllegalArgumentException("training and test samples are of different kinds");
        }
    }

    /// Samples as they were drawn or read.
    public Split(Samples train, Samples test) {
        this(train, test, Optional.empty());
    }

    /// With all inputs transformed; these samples are kept as the raw ones.
    Split through(Transformation transformation) {
        Optional<Origin> from = Optional.of(new Origin(this, transformation));
        return new Split(transformation.apply(train), transformation.apply(test), from);
    }

    /// The samples before expansion and standardisation, noise included; these themselves where there was
    /// neither.
    public Split raw() {
        return origin.map(Origin::raw).orElse(this);
    }

    /// What turns raw inputs into those that the network sees.
    public Transformation transformation() {
        return origin.map(Origin::transformation).orElse(Transformation.NONE);
    }
}
