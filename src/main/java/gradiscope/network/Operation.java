package gradiscope.network;

import gradiscope.tensor.Blas;
import gradiscope.tensor.Slice;

/// The computation of one layer on up to `capacity` rows. Every pass overwrites what it writes; none allocates.
/// Passes come in order: forward, then backward or tangent, then backward tangent after both.
public interface Operation {
    /// Writes the output's value.
    void forward(Pass pass);

    /// Reads the output's signal; writes the input's (where wanted) and the parameters'.
    void backward(Pass pass);

    /// Reads the tangents of input and parameters; writes the output's.
    void tangent(Pass pass);

    /// Reads the tangent of the output's signal; writes those of the input's (where wanted) and the
    /// parameters'.
    void backwardTangent(Pass pass);

    /// How many parameters it has.
    default int parameterCount() {
        return 0;
    }

    /// Gradients per sample after a backward pass in which every row carried its own, unscaled signal.
    ///
    /// @param gradients rows x [#parameterCount()], overwritten; parameters in flat order
    default void sampleGradients(Pass pass, Slice gradients) {}

    /// Inner products of per-sample gradients, rows x rows, after such a backward pass. Operations that know an
    /// identity override it, so that no gradient is materialised.
    ///
    /// @param gram rows x rows, its upper triangle overwritten
    /// @param scratch rows x rows to use at will
    default void gram(Pass pass, Slice gram, Slice scratch) {
        Slice gradients = Slice.zeros(Math.multiplyExact(pass.rows(), parameterCount()));
        sampleGradients(pass, gradients);
        Blas.gram(pass.rows(), parameterCount(), 1, gradients, parameterCount(), 0, gram, pass.rows());
    }
}
