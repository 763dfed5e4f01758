package gradiscope.figure;

/// A part of a picture that may have depth: dragged, it is turned (see [View#turned]).
public interface Turnable {
    /// Whether there is depth to be seen at present.
    boolean isTurnable();
}
