/// The instruments: tiles that show readings, each with its step and what it costs, and an answer to "what am I
/// seeing?".
///
/// An [Instrument] is one line in [Instruments#ALL]: a probe, and the words that explain its picture. The picture
/// itself is that of `gradiscope.figure`, so what is shown is what is written to files.
///
/// What an instrument measures and how it is drawn is its [Gauge]: the probe's own record, and a
/// `gradiscope.figure.View`; forms, undo and session files derive from both. A person points into a picture through
/// [TilePicture], which knows nothing of what it shows: it asks the parts that are
/// [gradiscope.figure.chart.Pointable].
///
/// Drawing is rationed: at most one tile in a frame, and after a tile took long to draw there is a pause, so that
/// the window stays quick however many tiles there are.
@NullMarked
package gradiscope.ui.dashboard;

import org.jspecify.annotations.NullMarked;
