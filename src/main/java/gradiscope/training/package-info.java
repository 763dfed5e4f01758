/// The loop: studies that step, runs that can pause, seek and fork, and the timeline they leave.
///
/// A [Study] is anything that steps, can be frozen into a [Checkpoint] and put back: the training of a
/// network ([NetworkStudy]) is one, and run control, timeline, probes and the command line know only the
/// interface. A [Run] is one execution of a study: its [Phase], and its [Timeline] of checkpoints within a
/// memory budget.
///
/// Rules
/// - The same experiment gives the same bits, whatever is measured beside it: a step depends on nothing but
///   the checkpoint it starts from and the seed. No generator state exists: data order and masks are
///   functions of seed and step.
/// - A checkpoint is shared, never written to.
/// - Divergence is a state: a run ends at its last finite step, and says where the first non-finite number
///   appeared.
@NullMarked
package gradiscope.training;

import org.jspecify.annotations.NullMarked;
