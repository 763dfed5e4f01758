package gradiscope.data;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;
import gradiscope.experiment.Seed;

/// Exactly round(share * count) labels become wrong: class k becomes class k + 1, the last one class 0. Beyond
/// a share of one half most samples labelled k are of class k - 1, and no method can tell.
@Kind(
        name = "asymmetric",
        title = "Asymmetric label noise",
        help = "A share of the labels is replaced by the next class, the last by the first.")
public record AsymmetricLabelNoise(
        @Property(help = "share of the labels that become wrong", initial = "0.2", min = 0, max = 1)
        double share) implements LabelCorruption {
    public AsymmetricLabelNoise {
        Descriptor.check(AsymmetricLabelNoise.class, share);
    }

    @Override
    public int[] corrupt(int[] labels, int classes, Seed seed) {
        return LabelNoises.replace(labels, share, seed.generator(), label -> (label + 1) % classes);
    }
}
