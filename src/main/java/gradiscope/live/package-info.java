/// The observable model: what a person builds, and what is found, as read-only properties of one thread.
///
/// ```
/// ui -- edits, commands --> Session -- Command --> training thread
/// training thread -- Snapshot --> Mailbox --> FrameClock tick --> properties --> views
///       \-- Frozen --> probe thread (Observatory) -- Measurement --> Mailbox --> the same tick
/// ```
///
/// [Stage] has the run that is on the training thread; [Watching] holds what was found, by watch; [Workshop] makes
/// experiments ready; [Kept] is all of it frozen, for
/// `gradiscope.live.file`, with the [Logbook] of what was found over time.
///
/// Rules
/// - [Session] belongs to one thread, that of the toolkit; only it changes properties, at its own calls and at
///   ticks. Nothing here knows a toolkit: tests tick by hand.
/// - State is conflated, history is not: a [Mailbox] holds the newest value only, and curves travel whole.
/// - Values of a run that is gone are dropped at the tick, by their `RunId`.
/// - Undo goes from one experiment to another ([UndoList]); a step that leaves a run is a [Turn], which comes back to
///   that very run.
@NullMarked
package gradiscope.live;

import org.jspecify.annotations.NullMarked;
