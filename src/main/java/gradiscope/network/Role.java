package gradiscope.network;

/// What a parameter tensor does in its layer.
public enum Role {
    /// Multiplies inputs: one row per output unit or filter.
    WEIGHT,
    /// Is added to outputs.
    BIAS,
    /// Multiplies a normalised value.
    SCALE,
    /// Is added to a normalised value.
    SHIFT;

    /// The name of such a tensor in a file, as in PyTorch: normalisation layers call theirs weight and bias
    /// too.
    public String key() {
        return this == WEIGHT || this == SCALE ? "weight" : "bias";
    }
}
