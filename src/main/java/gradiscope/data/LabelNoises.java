package gradiscope.data;

import gradiscope.experiment.LabelNoise;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Every kind of label noise there is, and the step they share.
public final class LabelNoises {
    /// In the order in which a person should meet them.
    public static final List<Class<? extends LabelNoise>> ALL =
            List.of(NoLabelNoise.class, SymmetricLabelNoise.class, AsymmetricLabelNoise.class);

    private LabelNoises() {}

    /// Replaces the labels of exactly round(share * count) samples, chosen at random whatever their class.
    static int[] replace(int[] labels, double share, RandomGenerator random, IntUnaryOperator other) {
        int[] result = labels.clone();
        int[] all = IntStream.range(0, labels.length).toArray();
        for (int row : Rows.choose(all, (int) Math.round(share * labels.length), random)) {
            result[row] = other.applyAsInt(labels[row]);
        }
        return result;
    }
}
