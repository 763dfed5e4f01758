package gradiscope.training;

import gradiscope.experiment.Message;
import gradiscope.network.Role;

/// Where the first number that is not finite appeared.
///
/// @param step the step that would have been made, from 1
/// @param layer name of the layer; `loss` where only the loss overflowed
/// @param what which of its numbers: its output, its gradient, its weights
public record NonFinite(long step, String layer, Message what) {
    /// A parameter of a layer.
    static Message its(Role role) {
        return role == Role.WEIGHT || role == Role.SCALE ? Message.of("its weight") : Message.of("its bias");
    }

    /// `step 12, dense2: its output`
    public Message message() {
        return Message.of("step {0}, {1}: {2}", step, layer, what);
    }

    @Override
    public String toString() {
        return message().toString();
    }
}
