package gradiscope.data;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;
import gradiscope.experiment.Seed;
import java.util.random.RandomGenerator;

/// Exactly round(share * count) labels become wrong: each is drawn anew, uniformly over the K - 1 *other*
/// classes. So the share is the rate of wrong labels.
///
/// Papers differ here. Sparse over-parameterisation (Liu, Zhu, Qu, You 2022, official code) draws anew over
/// all K classes, the true one included, which leaves a rate p of re-drawn labels with p (K - 1)/K of wrong
/// ones: set the share to that to match it.
@Kind(
        name = "symmetric",
        title = "Symmetric label noise",
        help = "A share of the labels is replaced by another class, each as likely. (Where a paper re-draws a share p"
                + " over all K classes, the true one included, use p (K - 1)/K.)")
public record SymmetricLabelNoise(
        @Property(help = "share of the labels that become wrong", initial = "0.2", min = 0, max = 1)
        double share) implements LabelCorruption {
    public SymmetricLabelNoise {
        Descriptor.check(SymmetricLabelNoise.class, share);
    }

    @Override
    public int[] corrupt(int[] labels, int classes, Seed seed) {
        RandomGenerator random = seed.generator();
        return classes == 1
                ? labels.clone()
                : LabelNoises.replace(
                        labels, share, random, label -> (label + 1 + random.nextInt(classes - 1)) % classes);
    }
}
