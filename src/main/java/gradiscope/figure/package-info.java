/// Pictures of readings.
///
/// A [Figure] is the picture of a probe's last reading, with its history where that matters, in two sizes:
/// whole, for a file ([Pictures]), and brief, for a tile of a window ([Figures#inWindow]). Both are the same
/// nodes of `gradiscope.figure.chart`: what is written to a file is what is shown.
///
/// - A picture is decided by its readings alone: fonts and styles are the program's own, sizes are fixed,
///   numbers are written the same in every country, nothing is animated, and it is drawn in software where
///   no window is open.
/// - What has no value is said in words where it would stand. Curves have gaps there.
/// - [Toolkit] is the one place that starts JavaFX and hands work to its thread.
@NullMarked
package gradiscope.figure;

import org.jspecify.annotations.NullMarked;
