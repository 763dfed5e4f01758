/// The landscape of the loss: along a line between two networks, and over a plane through one.
///
/// A network is a point in the space of its parameters. Goodfellow, Vinyals, Saxe (2014) walked from the
/// start of training to its end in a straight line and saw the loss fall all the way: *monotonic linear
/// interpolation*. Vlaar, Frankle (ICML 2022, arXiv 2106.16004) found that the shape of that path says
/// little of the test accuracy.
///
/// Definitions, for a line `theta(alpha) = (1 - alpha) theta_0 + alpha theta_T`
/// - *Delta*: `max over alpha of [L(alpha) - min over alpha' <= alpha of L(alpha')]`, the largest rise
///   after any point. The curve counts as non-monotone when Delta > 1e-3 (Lucas et al. 2021, arXiv
///   2104.11044, who count only runs that end at a training loss of at most 0.1).
/// - *Barrier*: between two trained ends, how far the line rises over the mean of both (Frankle 2020, arXiv
/// 2012.06898); from start to end, how far it rises over the start. They are different numbers: [Barrier]
/// names which it is.
/// - *Plateau*: the last alpha at which the error is above 0.9 of the error at the start.
/// - *Homogeneous bias*: biases of layer l move with alpha^l instead of alpha, see [Path#share].
/// - *Gauss length*: by how much the direction in which the logits move turns on the way, in radians
///   ([GaussLength]).
///
/// A plane is either *random*, its directions scaled filter by filter to the size of the weights
/// ([RandomDirections]; Li, Xu, Taylor, Studer, Goldstein 2018, arXiv 1712.09913), or *principal*, laid
/// through the path that training took ([PrincipalPlane], same paper).
///
/// Traps
/// - The annotations speak of alpha in [0, 1] only, whatever range is drawn, and of the points measured:
///   more points can only raise Delta and the barrier. [Range#alphas] therefore always measures at 0 and 1.
/// - Batch norm statistics of one network are wrong for a point between two. Recompute them at every point;
///   stale ones invent barriers. The reading says what was done ([BatchNormStatistics]).
/// - A loss can overflow far from both ends. Such a point is left out of the curve and listed by its alpha;
///   if it lies in [0, 1] there are no annotations. On a surface it takes the largest finite loss and is
///   listed by its cell.
/// - A random plane shows next to nothing of the path of training: random directions are nearly orthogonal
///   to it.
/// - Units whose weights are scaled up and down without a change of the function make unnormalised pictures of
///   sharpness meaningless; that is what filter normalisation is for.
@NullMarked
package gradiscope.probe.landscape;

import org.jspecify.annotations.NullMarked;
