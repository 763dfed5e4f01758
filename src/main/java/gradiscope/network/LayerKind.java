package gradiscope.network;

import gradiscope.experiment.Layer;
import gradiscope.experiment.Message;
import gradiscope.experiment.Shape;
import java.util.List;
import java.util.Optional;

/// A layer that can be compiled: one record, and one line in `Layers.ALL`.
public interface LayerKind extends Layer {
    /// A parameter tensor that a layer asks for.
    record Wanted(Role role, List<Integer> dimensions, Start start) {}

    /// A vector of running statistics that a layer asks for.
    record Tracked(String name, int size, float initial) {}

    /// The shape of the output.
    ///
    /// @param input shape of what the layer before gives
    /// @param skip shape of what the layer named by [#skip()] gives, else the same as `input`
    /// @throws Misfit when the layer cannot take it
    Shape output(Shape input, Shape skip);

    /// The name of an earlier layer whose output this one also takes.
    default Optional<String> skip() {
        return Optional.empty();
    }

    default List<Wanted> parameters(Geometry geometry) {
        return List.of();
    }

    default List<Tracked> statistics(Geometry geometry) {
        return List.of();
    }

    /// The same layer in PyTorch, whose evaluation mode gives the same numbers. Its parameters and statistics are
    /// called as [Role#key] and [Tracked#name] say, in the same order and shapes.
    Torch torch(Geometry geometry);

    /// The computation, with all its memory.
    Operation operation(Wiring wiring);

    /// An input shape that a layer cannot take.
    final class Misfit extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Message problem;
        private final Message accepted;

        /// @param problem why not, for example `needs an image`
        /// @param accepted what to do, for example `put a flatten before it`
        public Misfit(Message problem, Message accepted) {
            super(problem.toString());
            this.problem = problem;
            this.accepted = accepted;
        }

        public Message problem() {
            return problem;
        }

        public Message accepted() {
            return accepted;
        }
    }
}
