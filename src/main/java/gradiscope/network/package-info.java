/// Networks: layers compiled to a plan that computes forward, backward, and the derivatives of both.
///
/// An [Architecture] is the checked form of a network on given inputs and outputs: shapes, sources, and the
/// table of parameters in one flat array. A [Plan] is that architecture made ready to compute on one
/// thread: every buffer is allocated, every window made, so that computing allocates nothing. Many plans
/// can share an architecture; a plan belongs to one thread.
///
/// A plan is a chain of [Operation]s with skip connections. Each knows four passes:
///
/// | pass | in | out |
/// |---|---|---|
/// | forward | values | values |
/// | backward | signals (derivatives of the loss by the outputs) | signals, parameter gradients |
/// | tangent | tangents of inputs and parameters (forward mode) | tangents of outputs |
/// | backward tangent | tangents of the signals | tangents of signals and gradients: Hessian-vector products |
///
/// The last two are Pearlmutter's R-operator (1994): exact, at the cost of one more forward and backward.
///
/// A plan takes its rows from `gradiscope.data`: a batch is samples copied in, and nothing else knows how they lie.
///
/// A new layer is one record in `gradiscope.network.layer` that implements [LayerKind], and one line in its
/// list.
@NullMarked
package gradiscope.network;

import org.jspecify.annotations.NullMarked;
