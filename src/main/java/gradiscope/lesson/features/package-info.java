/// Neural collapse under MSE in the unconstrained features model (Zhou et al., ICML 2022, arXiv 2203.01238): features
/// are free variables, so nothing but loss and penalties shapes them.
///
/// ```
/// f(W, H, b) = 1/(2N) ||W H + b 1' - Y||^2 + lW/2 ||W||^2 + lH/2 ||H||^2 + lb/2 ||b||^2
/// ```
///
/// K classes of n samples, N = K n, H is d x N, Y one-hot. With c = K sqrt(n lW lH) <= 1 the minimum is known in closed
/// form ([ClosedForm]); [FreeFeatures] finds it by gradient descent in double precision.
@NullMarked
package gradiscope.lesson.features;

import org.jspecify.annotations.NullMarked;
