/// What pictures are made of: axes, charts, marks on charts, legends, and all colours.
///
/// Curves are OpenJFX line charts ([CurveChart]). Everything else that has axes is a [GridChart], a chart
/// of the same family that paints cells, so that a heat map has the same axes, titles and style. What is
/// said about a chart inside of it (a band, a rule, an arrow, numbers in cells) is a [Mark], placed by the
/// chart's own axes.
///
/// - A [Look] is handed to all that draws: sizes are in multiples of its font size, colours are those of its
///   [Palette]. A picture for paper, a tile of a window, and a tile in a dark window differ in that.
/// - No colour stands outside [Palette]; the style sheet uses them by name.
/// - Axes are [ScaledAxis] with a [Scale] that is known before anything is laid out: linear, logarithmic
///   with a place for zero, or steps of training from 0 on.
@NullMarked
package gradiscope.figure.chart;

import org.jspecify.annotations.NullMarked;
