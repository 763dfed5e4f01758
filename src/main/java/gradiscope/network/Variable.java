package gradiscope.network;

import gradiscope.tensor.Slice;

/// A quantity in a plan with everything that is computed about it. Parts that a plan does not need are empty.
///
/// @param value the numbers: activations (rows x size) or parameters
/// @param signal derivative of the objective by the value
/// @param tangent derivative of the value along the chosen direction
/// @param signalTangent derivative of the signal along that direction
public record Variable(Slice value, Slice signal, Slice tangent, Slice signalTangent) {
    /// A new one of `size` numbers.
    static Variable of(int size, boolean signal, boolean tangent) {
        return new Variable(
                Slice.zeros(size), zeros(size, signal), zeros(size, tangent), zeros(size, signal && tangent));
    }

    private static Slice zeros(int size, boolean wanted) {
        return wanted ? Slice.zeros(size) : Slice.empty();
    }

    /// A part of it, in every respect that it has.
    public Variable part(int from, int size) {
        return new Variable(
                part(value, from, size),
                part(signal, from, size),
                part(tangent, from, size),
                part(signalTangent, from, size));
    }

    private static Slice part(Slice whole, int from, int size) {
        return whole.length() == 0 ? whole : whole.part(from, size);
    }

    /// Whether its signal is wanted.
    public boolean hasSignal() {
        return signal.length() > 0;
    }
}
