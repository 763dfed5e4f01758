/// Wide networks are Gaussian processes (Neal 1996; Lee, Bahri, Novak et al., ICLR 2018, arXiv 1711.00165): over random
/// starts, the outputs of a wide network for some inputs are jointly normal with the covariance K of
/// [gradiscope.lesson.wide.InfiniteKernel].
///
/// At a finite width they are not: given what the layer below says, every unit of a layer is normal, but with a
/// covariance that is itself random,
///
/// ```
/// q^(l+1) = sW^2/n sum_j phi(z_j^l) phi(z_j^l)' + sB^2,   z_j^l ~ N(0, q^l)
/// ```
///
/// so the output is a mixture of Gaussians with heavy tails. [Starts] draws outputs in just this way, n units in each
/// layer and no n x n weights. Without biases and for one input q is a product of independent factors, whose moments
/// are
/// known: [Tails] has the exact kurtosis, 3 prod_l (1 + 5/n_l) for ReLU and 3 prod_l (1 + 2/n_l) for linear networks,
/// and the standard error of what is measured. So every line of the check is a test with a known error, whatever the
/// seed.
@NullMarked
package gradiscope.lesson.gaussian;

import org.jspecify.annotations.NullMarked;
