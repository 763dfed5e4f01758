package gradiscope.figure.chart;

import javafx.scene.paint.Color;

/// The colours of a palette that say how things stand; readable as text on its paper.
///
/// @param danger something is wrong, or will be lost
/// @param warning something must be known
/// @param success something went well
/// @param focus the ring around the control that has the keyboard
public record Signals(Color danger, Color warning, Color success, Color focus) {}
