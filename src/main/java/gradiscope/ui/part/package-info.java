/// What all parts of the window share: a [Part] is a region of the window that shows something of a session and
/// changes it; [Context] is what every part is handed.
///
/// Rules
/// - A part follows properties with `subscribe` and ends its subscriptions in `close`.
/// - A part never asks when something changes: it is told. It never waits.
/// - Every edit goes through `Session.edit` with a name, so that it can be undone.
@NullMarked
package gradiscope.ui.part;

import org.jspecify.annotations.NullMarked;
