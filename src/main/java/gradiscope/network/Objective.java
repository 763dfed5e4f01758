package gradiscope.network;

import gradiscope.tensor.Slice;

/// A loss made ready for outputs of a given size. Per sample; sums over rows are in double.
public interface Objective {
    /// Sum of the losses of all rows.
    ///
    /// @param outputs rows x outputs
    double loss(Slice outputs, Batch batch);

    /// Writes the derivative of `scale` times each sample's loss by its outputs.
    ///
    /// @param signal rows x outputs, overwritten
    /// @return the sum of the (unscaled) losses
    double signal(Slice outputs, Batch batch, float scale, Slice signal);

    /// Writes the derivative of that signal along a tangent of the outputs: the loss's Hessian times the
    /// tangent.
    ///
    /// @param tangent rows x outputs
    /// @param signalTangent rows x outputs, overwritten
    void signalTangent(Slice outputs, Slice tangent, Batch batch, float scale, Slice signalTangent);

    /// The class that the outputs of a row speak for; for regression always 0.
    int predict(Slice outputs, int row);

    /// What the outputs say to a person.
    Answer answer();

    /// Numbers in an answer: one for each class, or for each target.
    int answerSize();

    /// Writes the answers of some rows. Outputs that are not finite may give answers that are not.
    ///
    /// @param outputs rows x outputs
    /// @param answers rows x [#answerSize()], from index 0 on, overwritten
    void answer(Slice outputs, int rows, float[] answers);
}
