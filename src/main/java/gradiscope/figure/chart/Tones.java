package gradiscope.figure.chart;

import javafx.scene.paint.Color;

/// The colours of a palette that mean nothing by themselves.
///
/// @param paper what charts and forms lie on
/// @param desk what lies behind the papers
/// @param text text, and lines that must be seen
/// @param quiet text of less weight: axes, notes
/// @param axis lines of axes, borders of controls
/// @param grid lines of grids
/// @param band areas that say something about a part of a chart, or stand back from the paper
public record Tones(Color paper, Color desk, Color text, Color quiet, Color axis, Color grid, Color band) {}
