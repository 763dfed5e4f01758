package gradiscope.network;

import gradiscope.experiment.Shape;

/// A layer whose size a person may leave open, to be as large as the network's output must be.
public interface Sized extends LayerKind {
    /// The shape of the output.
    ///
    /// @param needed outputs that the loss needs
    Shape output(Shape input, int needed);

    @Override
    default Shape output(Shape input, Shape skip) {
        return output(input, 1);
    }
}
