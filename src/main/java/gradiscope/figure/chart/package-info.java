/// What pictures are made of: axes, charts, marks on charts, legends, and all colours.
///
/// Every chart is a [Plot], an OpenJFX chart whose content are [Mark]s: curves, cells of colour, bars, a band,
/// a rule, an arrow, numbers in cells; each is placed by the chart's own axes. A [CurveChart] and a
/// [GridChart] differ in their marks alone.
///
/// A figure is built anew for each reading. In a window, where that happens many times a second, [Renewal] lets
/// the shown tree take over what changed in the fresh one, so that most nodes stay what they are.
///
/// - A [Look] is handed to all that draws: sizes are in multiples of its font size, colours are those of its
///   [Palette]. A picture for paper, a tile of a window, and a tile in a dark window differ in that.
/// - No colour stands outside [Palette]; the style sheet uses them by name.
/// - Axes are [ScaledAxis] with a [Scale] that is known before anything is laid out: linear, logarithmic
///   with a place for zero, or steps of training from 0 on.
@NullMarked
package gradiscope.figure.chart;

import org.jspecify.annotations.NullMarked;
