package gradiscope.probe.landscape;

import java.util.Optional;

/// Which parameters move from start to end, and how.
///
/// @param route the kind of path
/// @param layer the layer that moves, counted from 1 among the layers with weights; 0 where all move
/// @param name what the network calls that layer; empty where all move
public record Path(Route route, int layer, Optional<String> name) {
    /// The kinds of path.
    public enum Route {
        /// Everything moves in a straight line.
        WHOLE_NETWORK,
        /// One layer moves, weights and biases; the others rest at the end. So the curve ends where
        /// training did, and its start shows what it costs to undo one layer.
        ONE_LAYER,
        /// Weights move in a straight line, biases of layer l with alpha^l.
        HOMOGENEOUS_BIAS
    }

    public Path {
        if (route == Route.ONE_LAYER ? layer < 1 : layer != 0 || name.isPresent()) {
            throw new IllegalArgumentException(route + " of layer " + layer);
        }
    }

    public static Path wholeNetwork() {
        return new Path(Route.WHOLE_NETWORK, 0, Optional.empty());
    }

    /// One layer, the others at rest.
    ///
    /// @param layer counted from 1 among the layers with weights
    /// @param name what the network calls it
    public static Path oneLayer(int layer, String name) {
        return new Path(Route.ONE_LAYER, layer, Optional.of(name));
    }

    public static Path homogeneousBias() {
        return new Path(Route.HOMOGENEOUS_BIAS, 0, Optional.empty());
    }

    /// How far a tensor has come at `alpha`: it is `(1 - share) start + share end`.
    ///
    /// The homogeneous path is after Wang, Wang, Zhou, Ge (2022, arXiv 2210.01019). Without biases, scaling
    /// all weights by alpha scales what layer l puts out by alpha^l (ReLU and linear networks). A bias that
    /// moves with alpha instead outgrows that signal near the start, and where the last biases differ by
    /// class it decides the class: a long plateau. Moving the bias of layer l with alpha^l keeps both in
    /// proportion. For biases that start at zero this is `b(alpha) = alpha^l b_T`. The convention here is
    /// `b(alpha) = (1 - alpha^l) b_0 + alpha^l b_T`, since it is that for `b_0 = 0` and meets both networks
    /// whatever `b_0` is. Scale and shift of a normalisation go with the weight layer before it, the shift
    /// as a bias; the argument does not cover them.
    ///
    /// @param ofLayer the tensor's layer, counted from 1 among the layers with weights
    /// @param bias whether it is a bias
    /// @param alpha place on the line, 0 at the start, 1 at the end; may lie outside
    public double share(int ofLayer, boolean bias, double alpha) {
        return switch (route) {
            case WHOLE_NETWORK -> alpha;
            case ONE_LAYER -> ofLayer == layer ? alpha : 1;
            case HOMOGENEOUS_BIAS -> bias ? Math.pow(alpha, ofLayer) : alpha;
        };
    }

    /// Writes a part of the parameters on the line: exactly `start` at share 0, even where `end` is not
    /// finite, exactly `end` at share 1, and exactly both everywhere where they are equal.
    ///
    /// @param from first parameter of the part
    /// @param to one past its last
    /// @param share as [#share] says
    /// @param result where to write, at the same places; the rest of it is left alone
    public static void mix(float[] start, float[] end, int from, int to, double share, float[] result) {
        if (share == 0 || share == 1) {
            System.arraycopy(share == 0 ? start : end, from, result, from, to - from);
            return;
        }
        float s = (float) share;
        for (int i = from; i < to; i++) {
            result[i] = start[i] + s * (end[i] - start[i]);
        }
    }
}
