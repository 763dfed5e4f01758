/// Fully connected networks so wide that their behaviour has a formula, in NTK parametrisation:
///
/// ```
/// z^1 = sW/sqrt(d) W^1 x + sB b^1,   z^(l+1) = sW/sqrt(n) W^(l+1) phi(z^l) + sB b^(l+1),   all W, b ~ N(0, 1)
/// ```
///
/// A [WideModel] says phi, the number of hidden layers, sW and sB; the output z^(L+1) is one number. As the width n
/// grows, the outputs over random starts become a Gaussian process with covariance K (Neal 1996; Lee et al. 2018:
/// NNGP), and the inner products of their gradients become a constant Theta (Jacot et al. 2018: NTK). Both obey a
/// recursion over the layers, which [InfiniteKernel] computes from the moments of a [Nonlinearity].
///
/// Lessons about them share this package: [gradiscope.lesson.linear], [gradiscope.lesson.gaussian].
@NullMarked
package gradiscope.lesson.wide;

import org.jspecify.annotations.NullMarked;
