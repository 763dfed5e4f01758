package gradiscope.network.layer;

import gradiscope.experiment.Shape;
import gradiscope.network.LayerKind;
import gradiscope.network.Operation;
import gradiscope.network.Wiring;

/// A layer that applies a function to every number.
interface Activation extends LayerKind, Nonlinearity {
    @Override
    default Shape output(Shape input, Shape skip) {
        return input;
    }

    @Override
    default Operation operation(Wiring wiring) {
        return new ActivationOperation(wiring, this);
    }
}
