package gradiscope.probe.confusion;

/// The confusion bound over the compared pairs. Zero gradients count here: their products are defined.
///
/// @param pairs how many pairs were compared
/// @param eta `max(0, -min <g_i, g_j>)`, in units of a squared gradient (Sankararaman et al. 2020)
/// @param worst the pair with the smallest inner product
public record InnerProducts(long pairs, double eta, Pair worst) {}
