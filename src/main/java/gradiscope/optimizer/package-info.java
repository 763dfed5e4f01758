/// How parameters move: optimizers, learning-rate schedules, penalties and decay.
///
/// An optimizer is a record ([OptimizerKind]) whose [Stepper] holds the state of one run and moves a flat
/// parameter array in place, in one vectorised loop. The order of a step is PyTorch's: penalties join the
/// gradient, the gradient is clipped, coupled decay is added, decoupled decay shrinks, the optimizer moves.
///
/// A new optimizer is one record and one line in [Optimizers#ALL]; a new schedule one in [Schedules#ALL].
@NullMarked
package gradiscope.optimizer;

import org.jspecify.annotations.NullMarked;
