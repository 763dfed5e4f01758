/// Pictures of readings.
///
/// A [Figure] is the picture of a probe's last reading, with its history where that matters, in two sizes:
/// whole, for a file ([Pictures]), and brief, for a tile of a window ([Figures#inWindow]). Both are the same
/// nodes of `gradiscope.figure.chart`: what is written to a file is what is shown.
///
/// - A picture is decided by what is [Shown] and by the [gradiscope.figure.chart.Look] alone: readings, those of a
///   run it is compared with, the [View] that a person chose, size, colours and language. Fonts and styles are the
///   program's own, nothing is animated, and it is drawn in software where no window is open. Files of the command
///   line are in English whatever the country.
/// - A new picture is one [Figure], and one line in [Figures]; what can be chosen about it is one [View], and one
///   line in [Views].
/// - What leaves the program is an [Export]: [Exports] lays a figure out in a [Format] and reads it into a drawing of
///   `gradiscope.figure.vector`, which becomes PNG, SVG or PDF. Its [Sidecar] stands in the file and brings the state
///   back. A new kind of file is one constant of [Export.Kind] and its writer.
/// - A film is a [Reel] of figures that leave room for one another, written by `gradiscope.figure.film`.
/// - What has no value is said in words where it would stand. Curves have gaps there.
/// - [Toolkit] is the one place that starts JavaFX and hands work to its thread.
@NullMarked
package gradiscope.figure;

import org.jspecify.annotations.NullMarked;
