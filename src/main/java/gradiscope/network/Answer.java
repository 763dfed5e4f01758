package gradiscope.network;

/// How the numbers are to be read that an objective makes of a network's outputs.
public enum Answer {
    /// One for each class, from 0 to 1, which sum to 1.
    PROBABILITIES,
    /// One for each class; the largest wins.
    SCORES,
    /// One for each target of a regression.
    VALUES
}
