package gradiscope.data;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Data;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Message;
import gradiscope.experiment.Seed;
import java.nio.file.Path;
import java.util.List;

/// From the description of the data to the samples that a network sees, in the order that [Data] names.
///
/// Each stage draws from its own child of the seed. So changing one stage leaves the draws of the others:
/// the same experiment without label noise, for example, gives the same samples with their true labels.
public final class Preparation {
    private final Data data;
    private final Seed seed;
    private final String shown;

    private Preparation(Data data, Seed seed, String shown) {
        this.data = data;
        this.seed = seed;
        this.shown = shown;
    }

    /// Loads the samples and does to them all that `data` says. Both parts keep the order in which samples
    /// were loaded.
    ///
    /// Where the makers of the data have their own test samples these stay as they are, neither thinned nor
    /// mixed with the training samples, and `trainShare` is without effect. A `trainShare` of 1 leaves no
    /// test samples.
    ///
    /// @param seed where all randomness comes from
    /// @param folder what relative file names are relative to
    /// @param shown the experiment's file as the person named it, for messages
    /// @throws BadInput when a file cannot be used, when a stage leaves a class without a training sample,
    ///     or when a setting does not go with the samples: label noise or imbalance without classes,
    ///     features of inputs that are not two, values beyond what a float holds
    public static Split prepare(Data data, Seed seed, Path folder, String shown) {
        return new Preparation(data, seed, shown).prepare(folder);
    }

    private Split prepare(Path folder) {
        Split split = divided(((DataSet) data.source()).load(seed.child("source"), folder));
        split = InputNoise.apply(split, data.noise(), seed.child("noise"));
        Split raw = finite(new Split(corrupted(split.train()), split.test()));
        boolean asTheyAre = data.features().isEmpty() && !data.standardise();
        return asTheyAre ? raw : finite(raw.through(transformation(raw.train())));
    }

    private Split divided(DataSet.Loaded loaded) {
        Samples whole = complete(loaded.samples(), "source", Message.of("use more samples or fewer classes"));
        Samples thinned = complete(imbalanced(whole), "imbalance", Message.of("use a value nearer 1 or more samples"));
        Split split = loaded.test()
                .map(test -> new Split(thinned, test))
                .orElseGet(() -> Partition.split(thinned, data.trainShare(), seed.child("split")));
        complete(split.train(), "trainShare", Message.of("use a larger share or more samples"));
        return split;
    }

    private Samples imbalanced(Samples samples) {
        if (data.imbalance() != 1 && samples.isRegression()) {
            throw bad(
                    "imbalance",
                    Message.of("{0} has no classes to make unequal", name()),
                    Message.of("use 1 or data with classes"));
        }
        return Imbalance.apply(samples, data.imbalance(), seed.child("imbalance"));
    }

    private Samples corrupted(Samples samples) {
        if (data.labelNoise() instanceof NoLabelNoise) {
            return samples;
        }
        if (samples.isRegression()) {
            throw bad(
                    "labelNoise",
                    Message.of("{0} has no labels to corrupt", name()),
                    Message.of("use none or data with classes"));
        }
        LabelCorruption noise = (LabelCorruption) data.labelNoise();
        return samples.withLabels(noise.corrupt(samples.labels(), samples.classes(), seed.child("labelNoise")));
    }

    private Transformation transformation(Samples training) {
        if (!data.features().isEmpty() && training.shape().size() != 2) {
            Message problem =
                    Message.of("features are functions of 2 inputs, and {0} has {1}", name(), training.shape());
            throw bad("features", problem, Message.of("leave them empty or use data with 2 inputs"));
        }
        return Transformation.fitted(data.features(), data.standardise(), training);
    }

    private Samples complete(Samples samples, String property, Message remedy) {
        int[][] groups = Rows.byClass(samples);
        for (int k = 0; k < groups.length; k++) {
            if (groups[k].length == 0) {
                Message problem = samples.isRegression()
                        ? Message.of("no training sample is left of {0}", name())
                        : Message.of(
                                "no training sample of class \"{0}\" is left of {1}",
                                samples.classNames().get(k), name());
                throw bad(property, problem, remedy);
            }
        }
        return samples;
    }

    private Split finite(Split split) {
        for (Samples samples : List.of(split.train(), split.test())) {
            for (float x : samples.inputs()) {
                if (!Float.isFinite(x)) {
                    throw bad(
                            "source",
                            Message.of("inputs of {0} grow beyond a 32-bit float", name()),
                            Message.of("scale them down first"));
                }
            }
        }
        return split;
    }

    private String name() {
        return Descriptor.of(data.source()).name();
    }

    private BadInput bad(String property, Message problem, Message remedy) {
        return new BadInput(shown, "$.data." + property, problem, remedy);
    }
}
