package gradiscope.network;

import gradiscope.tensor.Slice;
import java.util.random.RandomGenerator;

/// Fills a parameter tensor before training.
@FunctionalInterface
public interface Start {
    void fill(Slice values, RandomGenerator random);

    /// Every number the same.
    static Start constant(float value) {
        return (values, random) -> gradiscope.tensor.Vectors.fill(values, values.length(), value);
    }
}
