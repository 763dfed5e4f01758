package gradiscope.network.layer;

import gradiscope.network.Pass;
import gradiscope.tensor.Slice;

/// Which numbers a normalisation treats together, and their statistics. A number of a batch, at `row` and
/// place `j` within its sample, belongs to one group, and shares its scale and shift with others.
interface Groups {
    /// How many groups there are for this many rows.
    int count(int rows);

    /// The group of a number.
    int group(int row, int j);

    /// Which scale and shift a number has.
    int affine(int j);

    /// How many numbers are in a group.
    int members(int rows);

    /// Whether the statistics of this pass are computed from the numbers themselves, so that derivatives go
    /// through them.
    boolean live(Pass pass);

    /// Writes mean and 1/sqrt(variance + epsilon) of every group.
    void measure(Pass pass, Slice x, double[] mean, double[] inverse);
}
