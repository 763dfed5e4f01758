package gradiscope.data;

import gradiscope.experiment.LabelNoise;
import gradiscope.experiment.Seed;

/// A record that corrupts labels: one file, and one line in [LabelNoises#ALL].
public interface LabelCorruption extends LabelNoise {
    /// Corrupted labels. The same record, labels and seed give the same result.
    ///
    /// @param labels class of each sample, 0 to classes - 1; not modified
    /// @param classes how many classes there are; with one there is nothing to confuse it with
    /// @param seed where all its randomness comes from
    /// @return a new array of the same length
    int[] corrupt(int[] labels, int classes, Seed seed);
}
