/// Gradient confusion: do the gradients of different samples pull the same way, or fight?
///
/// Let `g_i` be the gradient of sample i's loss. Two samples agree where `<g_i, g_j> > 0`: a step that
/// helps one helps the other. Where it is negative, a step for one undoes the other. Sankararaman, De, Xu,
/// Huang, Goldstein (ICML 2020, arXiv 1904.06963) bound how bad it gets and show what the bound does to
/// stochastic gradient descent.
///
/// Definitions
/// - *Bound*: `<g_i, g_j> >= -eta` for all i != j, so `eta = max(0, -min <g_i, g_j>)`. It has the unit of a
///   squared gradient and shrinks as training ends; the cosines do not. Both are in the reading.
/// - *Gram matrix*: `G[i][j] = <g_i, g_j>`, N x N. Everything here is a function of it, so the gradients
///   themselves are never needed. One for the whole network, one for each layer: the whole is the sum of
///   the layers.
/// - *Mini-batches*: the gradient of a batch is the mean over its samples, so its Gram matrix is `P G P^T`
///   with rows of P equal to 1/B inside the batch ([MiniBatches]). The paper draws "100 pairs of
///   mini-batches each of size 128", which can mean 100 separate pairs or all pairs of n batches: both are
///   here ([Pairing]), and the reading says which.
/// - *Blocks*: mean cosine within each class and between each two. In softmax regression at zero weights a
///   pair has the cosine of its inputs (with a 1 appended for the bias) within a class, and -1/(K-1) of
///   that between classes.
///
/// How to read it: [Confusion#measure] gives a [ConfusionReading], with one [Agreement] for the network and
/// each layer.
///
/// Traps
/// - A minimum is an extreme value: it falls as pairs are added. Compare two networks at the same number of
///   pairs, which is why every reading carries it.
/// - Overlapping batches share gradients and look as if they agreed. Two batches of one pair never overlap
///   here.
/// - A zero gradient has no direction. Such samples are listed and left out of the cosines, never dropped
///   unseen. Zero means a norm of at most a millionth of the largest, since float32 leaves nothing but
///   rounding in a vector that small beside the others.
/// - Orthogonal gradients have cosines that are zero up to rounding, of either sign. Only cosines below
///   -1e-6 count as negative, and the middle bin of the histogram is centred on 0.
/// - Batch norm makes the gradient of one sample depend on its batch. Measure with frozen statistics; the
///   reading says so.
/// - Weight decay adds the same vector to every gradient and so makes them agree: measure the loss of the
///   data alone.
/// - The Gram matrix of exact arithmetic is symmetric, that of float32 products only nearly: the upper half
///   is read.
@NullMarked
package gradiscope.probe.confusion;

import org.jspecify.annotations.NullMarked;
