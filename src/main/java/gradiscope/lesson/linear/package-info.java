/// Wide networks are linear models (Lee, Xiao, Schoenholz et al., NeurIPS 2019, arXiv 1902.06720): trained by gradient
/// descent, a wide network in NTK parametrisation stays where its first Taylor expansion in the parameters is good.
///
/// The real one is a [WideNetwork] in double precision, full-batch gradient descent on half the squared error. Beside
/// it runs its [LinearTwin], the expansion at the start under the same descent, which needs no steps: with the
/// empirical
/// tangent kernel Theta_0 of the start (N x N, from [WideNetwork#tangentKernel]), rate eta and targets Y,
///
/// ```
/// f_t(X) = Y + (I - eta Theta_0)^t (f_0(X) - Y)
/// f_t(x) = f_0(x) + Theta_0(x, X) Theta_0^-1 (I - (I - eta Theta_0)^t) (Y - f_0(X))
/// ```
///
/// and one eigendecomposition serves every t. [Width] runs both and says how far they part, [Slope] how that falls with
/// the width. Over random starts f_0 is Gaussian in the limit, so f_t is as well: [Ensemble] has its mean and variance.
@NullMarked
package gradiscope.lesson.linear;

import org.jspecify.annotations.NullMarked;
