/// Gradient confusion and architecture (Sankararaman, De, Xu, Huang, Goldstein, ICML 2020, arXiv 1904.06963): when do
/// the gradients of different samples pull against one another?
///
/// The bound is `<g_i, g_j> >= -eta` for all i != j; what is compared here is the smallest cosine, since networks of
/// different sizes have gradients of different lengths. `gradiscope.probe.confusion` has the definitions.
///
/// What is observed, as sweeps of [Tower]s
/// - Depth makes a narrow network confused, at its start and more so after training; it trains more slowly.
/// - Width calms it. After training the minimum saturates in width, so the standard deviation is compared.
/// - Skip connections undo what depth does; batch norm alone does not.
///
/// What is known exactly
/// - Linear networks of orthogonal layers with one output: `cos(g_i, g_j) = sign(e_i e_j) cos(x_i, x_j)`, e the
///   residuals, at every depth. Gaussian layers lose that.
/// - Orthogonal inputs of a linear model: 0.
/// - Softmax regression at zero weights, x~ = (x, 1): `cos(x~_i, x~_j)` within a class, and -1/(K - 1) times that
///   between two.
///
/// A minimum over pairs falls with their number, and is noisy: all networks are compared over the same number of
/// samples, and over many starts.
@NullMarked
package gradiscope.lesson.confusion;

import org.jspecify.annotations.NullMarked;
