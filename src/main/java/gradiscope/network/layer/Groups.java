package gradiscope.network.layer;

import gradiscope.network.Pass;
import gradiscope.tensor.Slice;

/// Which numbers a normalisation treats together. A sample is a row of segments of equal length; a segment
/// belongs to one group, whose mean and variance it shares; its numbers share one scale and shift, or have
/// one each.
interface Groups {
    /// Segments per sample.
    int segments();

    /// Numbers per segment.
    int length();

    /// The group of a segment.
    int group(int row, int segment);

    /// Whether a segment has one scale and shift; else each of its numbers has its own.
    boolean sharesAffine();

    /// How many groups there are for this many rows.
    int count(int rows);

    /// How many numbers are in a group.
    int members(int rows);

    /// Whether the statistics of this pass are computed from the numbers themselves, so that derivatives go
    /// through them.
    boolean live(Pass pass);

    /// Writes mean and 1/sqrt(variance + epsilon) of every group.
    void measure(Pass pass, Slice x, double[] mean, double[] inverse);

    /// Which scale and shift a number has.
    default int affine(int segment, int k) {
        return sharesAffine() ? segment : segment * length() + k;
    }
}
