package gradiscope.probe.confusion;

/// Which pairs of gradients are compared. Both are readings of the paper's "100 pairs of mini-batches".
public enum Pairing {
    /// Every gradient with every other: n(n-1)/2 pairs.
    ALL,
    /// The first with the second, the third with the fourth, and so on: n/2 pairs that share no gradient.
    SEPARATE;

    boolean compares(int i, int j) {
        return i != j && (this == ALL || i / 2 == j / 2);
    }
}
