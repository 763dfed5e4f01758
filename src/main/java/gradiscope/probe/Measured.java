package gradiscope.probe;

/// A reading and when it was taken.
///
/// @param step steps made before it
/// @param reading what was found
public record Measured(long step, Reading reading) {}
