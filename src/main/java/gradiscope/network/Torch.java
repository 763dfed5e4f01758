package gradiscope.network;

import java.util.List;

/// A layer as PyTorch has it.
///
/// @param module the expression that makes its module, in Python with `from torch import nn`. A layer that takes a skip
///     is called with its input and the skip
/// @param parameters where in that module its parameters are, as a prefix of their names; empty: in itself
/// @param classes sources of the Python classes that the expression needs
public record Torch(String module, String parameters, List<String> classes) {
    public Torch {
        classes = List.copyOf(classes);
    }

    /// A module of PyTorch's own.
    public static Torch of(String module) {
        return new Torch(module, "", List.of());
    }

    /// A truth value in Python.
    public static String truth(boolean value) {
        return value ? "True" : "False";
    }
}
