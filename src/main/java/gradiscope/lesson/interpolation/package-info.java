/// Linear interpolation (Vlaar, Frankle, ICML 2022, arXiv 2106.16004): what does the loss tell on the straight line
/// `theta(alpha) = (1 - alpha) theta_0 + alpha theta_T` from the start of training to its end?
///
/// `gradiscope.probe.landscape` has the definitions: Delta, barrier, plateau, the homogeneous path.
///
/// What is observed
/// - [StartToEnd]: the loss falls all the way to a near end. To the far and noisy end of Adam at a large rate it rises
///   at last. And the headline: lines that fall all the way alike lead to test errors several times apart.
/// - [TwoEnds]: from one start in two orders there is no barrier, from two starts there is (Frankle 2020, arXiv
///   2012.06898); with batch norm, statistics that are not taken anew on the way invent most of it.
/// - [PlateauLength]: the long plateau of the error belongs to the biases (Wang et al. 2022, arXiv 2210.01019).
///
/// What is known exactly: a convex loss that ends near its minimum falls all the way; a line without length is flat;
/// two scalar layers give a polynomial of degree four.
@NullMarked
package gradiscope.lesson.interpolation;

import org.jspecify.annotations.NullMarked;
