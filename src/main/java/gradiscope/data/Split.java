package gradiscope.data;

import java.util.function.UnaryOperator;

/// Samples for training and for testing, of one shape and with the same classes. `test` may hold none.
public record Split(Samples train, Samples test) {
    public Split {
        if (!train.shape().equals(test.shape())
                || train.outputs() != test.outputs()
                || !train.classNames().equals(test.classNames())) {
            throw new IllegalArgumentException("training and test samples are of different kinds");
        }
    }

    /// The same done to both.
    Split map(UnaryOperator<Samples> change) {
        return new Split(change.apply(train), change.apply(test));
    }
}
