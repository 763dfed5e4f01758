/// Sweeps: one experiment with some of its properties, and its seed, varied on a grid.
///
/// A [SweepPlan] says what is varied ([Axis]) and measured; its cells are numbered, and a cell is trained by [CellRun]
/// to a [CellResult], which is one file. A [SweepFolder] holds the plan and the results that there are.
///
/// Rules
/// - A cell depends on the plan and its number alone: whoever computes it, wherever and in whatever order, gets the
///   same bytes. So shards can be merged, and a sweep that was killed goes on with what is missing.
/// - A result file is there whole or not at all.
/// - A result holds numbers alone, each under the path of its component in the reading (`loss.sets[0].loss`); tables
///   are left out. Nothing depends on time or machine.
/// - A cell that diverges, or does not fit its data, is a result like any other: it says so.
@NullMarked
package gradiscope.sweep;

import org.jspecify.annotations.NullMarked;
