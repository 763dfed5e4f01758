package gradiscope.data;

import gradiscope.experiment.Kind;
import gradiscope.experiment.Seed;

/// Labels as they are.
@Kind(name = "none", title = "No label noise", help = "Labels stay as they are.")
public record NoLabelNoise() implements LabelCorruption {
    @Override
    public int[] corrupt(int[] labels, int classes, Seed seed) {
        return labels.clone();
    }
}
