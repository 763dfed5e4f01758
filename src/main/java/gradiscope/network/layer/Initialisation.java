package gradiscope.network.layer;

import gradiscope.network.Start;
import gradiscope.tensor.Orthogonal;
import gradiscope.tensor.Slice;
import java.util.random.RandomGenerator;

/// How weights start. `gain` multiplies the standard deviation.
public enum Initialisation {
    /// Variance 2/(fan in + fan out) (Glorot & Bengio 2010).
    GLOROT_NORMAL,
    GLOROT_UNIFORM,
    /// Variance 2/fan in (He et al. 2015).
    HE_NORMAL,
    HE_UNIFORM,
    /// Variance 1/fan in (LeCun et al. 1998).
    LECUN_NORMAL,
    LECUN_UNIFORM,
    /// Orthonormal rows or columns, uniformly distributed (Saxe et al. 2014).
    ORTHOGONAL,
    /// Variance 1, and the layer multiplies by gain/sqrt(fan in): the NTK parametrisation (Jacot et al. 2018).
    NTK,
    ZERO;

    /// What the layer multiplies its weights by at every pass.
    double forwardScale(int fanIn, double gain) {
        return this == NTK ? gain / Math.sqrt(fanIn) : 1;
    }

    /// Fills a weight matrix of `rows` outputs.
    Start start(int rows, int fanIn, int fanOut, double gain) {
        return switch (this) {
            case GLOROT_NORMAL -> normal(gain * Math.sqrt(2.0 / (fanIn + fanOut)));
            case GLOROT_UNIFORM -> uniform(gain * Math.sqrt(2.0 / (fanIn + fanOut)));
            case HE_NORMAL -> normal(gain * Math.sqrt(2.0 / fanIn));
            case HE_UNIFORM -> uniform(gain * Math.sqrt(2.0 / fanIn));
            case LECUN_NORMAL -> normal(gain / Math.sqrt(fanIn));
            case LECUN_UNIFORM -> uniform(gain / Math.sqrt(fanIn));
            case ORTHOGONAL -> (values, random) -> orthogonal(values, rows, gain, random);
            case NTK -> normal(1);
            case ZERO -> Start.constant(0);
        };
    }

    /// Normal numbers of this standard deviation.
    static Start normal(double deviation) {
        return (values, random) -> {
            for (int i = 0; i < values.length(); i++) {
                values.array()[values.offset() + i] = (float) (deviation * random.nextGaussian());
            }
        };
    }

    private static Start uniform(double deviation) {
        double limit = deviation * Math.sqrt(3);
        return (values, random) -> {
            for (int i = 0; i < values.length(); i++) {
                values.array()[values.offset() + i] = (float) (limit * (2 * random.nextDouble() - 1));
            }
        };
    }

    private static void orthogonal(Slice values, int rows, double gain, RandomGenerator random) {
        double[] matrix = Orthogonal.random(rows, values.length() / rows, random);
        for (int i = 0; i < matrix.length; i++) {
            values.array()[values.offset() + i] = (float) (gain * matrix[i]);
        }
    }
}
