/// Neural collapse: what the last layers of a classifier become when training goes on past zero error.
///
/// Write h_i for the features of sample i in some layer (d numbers), mu_c for the mean of class c, mu_G for
/// the global mean, w_c for the row of the linear classifier that scores class c. Papyan, Han & Donoho
/// (PNAS 2020) found four things to happen together:
///
/// - **NC1** the samples of a class collapse onto their mean: S_W, the scatter within classes, vanishes
///   beside S_B, the scatter between them.
/// - **NC2** the centred means mu_c - mu_G become a simplex equiangular tight frame: K vectors of one
///   length, any two at the cosine -1/(K - 1), as far apart as K directions can be.
/// - **NC3** the classifier's rows become the same vectors, up to scale.
/// - **NC4** the classifier decides as the nearest class mean would.
///
/// The literature measures them in different ways, and the numbers differ. A [Convention] is one of these
/// ways, by name, and a [Metric] is one number of one convention: its formula stands on the constant, its
/// computation, which reads like the formula, in [PapyanHan], [ZhouZhu] and [CollapseLibrary].
///
/// How it is computed
/// - Everything is a pure function of plain arrays ([Matrix], [Features], [Classifier], gathered in an
///   [Activity]) and in double precision. [Collapse#measure] is the way in, [CollapseReading] the way out.
/// - All of it happens in the *span* of the centred class means ([Span]), which has at most K - 1
///   dimensions: S_B lives there, so tr(S_W S_B^+) needs S_W there alone. A pseudo-inverse of the whole d x
///   d matrix may divide by one of the eigenvalues that are zero but for rounding; it then prints negative
///   traces, and it costs d^3.
/// - A number that does not exist is a [Measure] with the [Condition] that forbids it, never NaN.
/// - The [Picture] is what a person sees: means, classifier and samples in two or three dimensions of that
///   span, beside the ideal simplex, turned so that it moves from step to step and never flips.
/// - [MseDecomposition] splits the squared loss into what NC1, NC2 with NC3, and the classifier's distance
///   from the best one contribute.
@NullMarked
package gradiscope.probe.collapse;

import org.jspecify.annotations.NullMarked;
