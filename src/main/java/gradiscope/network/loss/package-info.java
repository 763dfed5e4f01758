/// The losses a person can choose. [Losses#ALL] lists them.
///
/// A loss is a mean over samples of a loss per sample; the per-sample form is what an
/// [gradiscope.network.Objective] computes, with its derivative and the derivative of that.
@NullMarked
package gradiscope.network.loss;

import org.jspecify.annotations.NullMarked;
