/// Windows. Today one: [LiveWindow], which shows a run while it trains. It is the forerunner of the desktop
/// application.
///
/// Nothing mutable crosses from the threads that train and measure: they publish an immutable
/// [LiveSnapshot], and the window takes the newest one at each frame. The thread of the toolkit never waits
/// for them.
@NullMarked
package gradiscope.ui;

import org.jspecify.annotations.NullMarked;
