package gradiscope.ui.view;

import gradiscope.figure.network.Arrangement;
import gradiscope.figure.network.Diagram;
import gradiscope.figure.network.Target;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/// How the keyboard goes through a network: arrows from unit to unit, with Shift through the bias and the weights
/// that come into a unit.
record TargetKeys(Diagram diagram, Arrangement places) {
    /// @param from what is pointed at now
    /// @return what is pointed at next; empty: the key means nothing here
    Optional<Target> next(Optional<Target> from, KeyCode key, boolean shift) {
        if (!List.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN).contains(key)) {
            return Optional.empty();
        }
        if (from.isEmpty()) {
            return Optional.of(new Target.Neuron(0, 0));
        }
        Target target = from.get();
        return Optional.of(
                switch (key) {
                    case LEFT -> unit(target.column() - 1, target.unit());
                    case RIGHT -> unit(target.column() + 1, target.unit());
                    case UP -> shift ? part(target, -1) : unit(target.column(), target.unit() - 1);
                    default -> shift ? part(target, 1) : unit(target.column(), target.unit() + 1);
                });
    }

    private Target unit(int column, int unit) {
        int at = Math.clamp(column, 0, diagram.columns().size() - 1);
        return new Target.Neuron(at, Math.clamp(unit, 0, places.shown(at) - 1));
    }

    /// The unit itself, its bias, then its weights.
    private Target part(Target target, int step) {
        Diagram.Column column = diagram.columns().get(target.column());
        if (column.isInput()) {
            return target;
        }
        int biases = column.bias().isPresent() ? 1 : 0;
        int now = switch (target) {
            case Target.Neuron _ -> 0;
            case Target.Bias _ -> 1;
            case Target.Weight weight -> 1 + biases + weight.source();
        };
        int next = Math.clamp(now + step, 0, biases + places.shown(target.column() - 1));
        if (next == 0) {
            return new Target.Neuron(target.column(), target.unit());
        }
        return next <= biases
                ? new Target.Bias(target.column(), target.unit())
                : new Target.Weight(target.column(), target.unit(), next - 1 - biases);
    }
}
