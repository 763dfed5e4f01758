package gradiscope.probe.confusion;

import java.util.List;
import java.util.Optional;

/// Mean cosines by class.
///
/// @param within mean over pairs of one class; empty when no class has two gradients with a direction
/// @param between mean over pairs of different classes; empty when there is only one class
/// @param blocks each pair of classes that has pairs, `first <= second`, sorted
public record ClassAgreement(Optional<Double> within, Optional<Double> between, List<Block> blocks) {
    public ClassAgreement {
        blocks = List.copyOf(blocks);
    }

    /// One block of the K x K summary.
    ///
    /// @param first a class
    /// @param second the same class, or a later one
    /// @param pairs how many pairs of gradients, i != j
    /// @param mean their mean cosine
    public record Block(int first, int second, long pairs, double mean) {}
}
