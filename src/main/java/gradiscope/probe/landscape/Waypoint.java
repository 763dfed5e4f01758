package gradiscope.probe.landscape;

/// A checkpoint, projected onto a plane.
///
/// @param step the training step
/// @param x coordinate along the plane's first direction
/// @param y coordinate along its second
public record Waypoint(long step, double x, double y) {}
