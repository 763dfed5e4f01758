/// The window: its parts put together, the toolbar, the timeline, and everything a person can do by name.
///
/// An [Action] is one thing to do, with its name, icon and keys; [Actions] lists them. Toolbar, keys and the search by
/// name (Ctrl+K) all read this list, so none of them can forget one.
@NullMarked
package gradiscope.ui.shell;

import org.jspecify.annotations.NullMarked;
