package gradiscope.training;

/// Where the first number that is not finite appeared.
///
/// @param step the step that would have been made, from 1
/// @param layer name of the layer; `loss` where only the loss overflowed
/// @param what which of its numbers: its output, its gradient, its weights
public record NonFinite(long step, String layer, String what) {
    /// `step 12, dense2: its output`
    @Override
    public String toString() {
        return "step " + step + ", " + layer + ": " + what;
    }
}
