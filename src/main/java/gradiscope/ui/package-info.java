/// The desktop application, a package for each part of its window.
///
/// - [gradiscope.ui.part]: what all parts share. Begin here.
/// - [gradiscope.ui.shell]: the window that puts the parts together, and everything a person can do by name.
/// - [gradiscope.ui.data], [gradiscope.ui.build], on [gradiscope.ui.form]: data, network and recipe, edited. A new kind
/// of
///   layer, optimizer or source needs nothing here: its form derives from its record.
/// - [gradiscope.ui.view]: the network and its output, live.
/// - [gradiscope.ui.dashboard]: the instruments. A new one is one line in `Instruments.ALL`, its picture one file in
///   [gradiscope.figure].
/// - [gradiscope.ui.gallery]: the presets, each with its picture and a sentence.
/// - [gradiscope.ui.theme], [gradiscope.ui.text]: all colours and all words.
///
/// From `main` to a pixel: `app.Main`, `app.Start`, `app.Desktop` makes a [gradiscope.live.Session] and the parts; the
/// session's properties change at a tick, a part follows them and draws.
///
/// Nothing mutable crosses from the threads that train and measure: parts follow the properties of a
/// [gradiscope.live.Session]. The thread of the toolkit never waits.
@NullMarked
package gradiscope.ui;

import org.jspecify.annotations.NullMarked;
