package gradiscope.probe.confusion;

import java.util.Optional;

/// The cosines of the compared pairs, i != j, in numbers and as pictures.
///
/// @param pairs how many: minima are comparable only at the same number
/// @param worst the pair with the smallest cosine
/// @param mean over the pairs
/// @param std over the pairs, divided by their number
/// @param negativeShare share of pairs with a cosine below -1e-6
/// @param density how the cosines are distributed
/// @param classes within and between classes; empty where there are none
/// @param heatMap the ordered matrix; empty where separate pairs are compared, since others may overlap
public record CosineSummary(
        long pairs,
        Pair worst,
        double mean,
        double std,
        double negativeShare,
        Density density,
        Optional<ClassAgreement> classes,
        Optional<HeatMap> heatMap) {
    /// Cosines above this are not called negative: float32 products leave noise of about 1e-7 around 0.
    public static final double NEGATIVE = -1e-6;
}
