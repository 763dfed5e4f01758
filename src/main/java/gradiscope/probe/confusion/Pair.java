package gradiscope.probe.confusion;

/// Two gradients and a number about them.
///
/// @param first id of the one that comes first in the Gram matrix
/// @param second id of the other
/// @param value their cosine or inner product
public record Pair(int first, int second, double value) {}
