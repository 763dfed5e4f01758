/// The desktop application, a package for each part of its window.
///
/// [gradiscope.ui.part] says what parts share, [gradiscope.ui.shell] puts them together, [gradiscope.ui.dashboard]
/// shows
/// the instruments; [gradiscope.ui.theme] and [gradiscope.ui.text] hold all colours and words.
///
/// Nothing mutable crosses from the threads that train and measure: parts follow the properties of a
/// [gradiscope.live.Session]. The thread of the toolkit never waits.
@NullMarked
package gradiscope.ui;

import org.jspecify.annotations.NullMarked;
