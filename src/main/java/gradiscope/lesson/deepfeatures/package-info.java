/// Deep neural collapse in the extended unconstrained features model (Tirer & Bruna, ICML 2022, arXiv 2202.08087): two
/// layers of weights and a ReLU above features that are free variables,
///
/// ```
/// f(W2, W1, H1) = 1/(2 K n) ||W2 relu(W1 H1) - Y||^2 + lW2/2 ||W2||^2 + lW1/2 ||W1||^2 + lH1/2 ||H1||^2
/// ```
///
/// K classes of n samples, Y one-hot, H1 of d x K n, no biases. [DeepProblem] has the closed form of its minimum, with
/// or
/// without the ReLU, which is a search in one dimension; [DeepFeatures] descends in double precision. At the minimum
/// H2 = relu(W1 H1) is an orthogonal frame, a vector for each class. The landscape with ReLU has other minima as well,
/// where a restart may end, and [Restart] says where.
@NullMarked
package gradiscope.lesson.deepfeatures;

import org.jspecify.annotations.NullMarked;
