package gradiscope.network;

import gradiscope.data.Samples;
import gradiscope.tensor.Slice;
import gradiscope.tensor.Vectors;

/// Inner products of per-sample loss gradients, <g_i, g_j>, layer by layer and summed, by the Gram identity
/// of each layer: no gradient is materialised where an identity is cheaper. Batch normalisation uses its
/// running statistics, and dropout is off: only then does each sample have a gradient of its own.
public final class GradientGram {
    private final Plan plan;
    private final int samples;
    private final Slice whole;
    private final Slice part;
    private final Slice scratch;

    /// @param samples how many samples are compared
    public GradientGram(Architecture architecture, int samples) {
        this(architecture, samples, Cancellation.NEVER);
    }

    /// @param cancellation asked on the way, for computations to throw a
    ///     [java.util.concurrent.CancellationException]
    public GradientGram(Architecture architecture, int samples, Cancellation cancellation) {
        this.plan = new Plan(architecture, samples, Plan.Purpose.GRADIENTS, cancellation);
        this.samples = samples;
        this.whole = Slice.zeros(Math.multiplyExact(samples, samples));
        this.part = Slice.zeros(whole.length());
        this.scratch = Slice.zeros(whole.length());
        plan.evaluating();
    }

    /// What is told of each layer that has parameters.
    @FunctionalInterface
    public interface LayerGram {
        /// @param gram samples x samples, symmetric; overwritten by the next layer
        void accept(Stage stage, Slice gram);
    }

    /// Computes the Gram matrix of the whole network.
    ///
    /// @param parameters flat
    /// @param statistics flat running statistics
    /// @param rows exactly as many samples as announced
    /// @return samples x samples, symmetric; overwritten by the next call
    public Slice of(float[] parameters, float[] statistics, Samples rows) {
        return of(parameters, statistics, rows, (stage, gram) -> {}, false);
    }

    /// The same, telling of each layer on the way.
    public Slice of(float[] parameters, float[] statistics, Samples rows, LayerGram layers) {
        return of(parameters, statistics, rows, layers, true);
    }

    private Slice of(float[] parameters, float[] statistics, Samples rows, LayerGram layers, boolean each) {
        plan.load(parameters, statistics);
        plan.batch().take(rows, 0, samples);
        plan.forward();
        plan.backward(1);
        boolean first = true;
        for (int i = 0; i < plan.architecture().stages().size(); i++) {
            Stage stage = plan.architecture().stages().get(i);
            if (stage.parameters().isEmpty()) {
                continue;
            }
            Slice target = first ? whole : part;
            plan.gram(i, target, scratch);
            tell(layers, stage, target, each);
            if (!first) {
                addUpper(part, whole);
            }
            first = false;
        }
        mirror(whole);
        return whole;
    }

    private void tell(LayerGram layers, Stage stage, Slice gram, boolean each) {
        if (each) {
            mirror(gram);
            layers.accept(stage, gram);
        }
    }

    private void addUpper(Slice from, Slice to) {
        for (int i = 0; i < samples; i++) {
            int start = i * samples + i;
            Vectors.addScaled(1, from.array(), start, to.array(), start, samples - i);
        }
    }

    /// Copies the upper triangle to the lower one, in square tiles that fit the cache.
    private void mirror(Slice gram) {
        float[] g = gram.array();
        int tile = 32;
        for (int top = 0; top < samples; top += tile) {
            for (int left = 0; left <= top; left += tile) {
                mirror(g, top, Math.min(top + tile, samples), left, Math.min(left + tile, samples));
            }
        }
    }

    private void mirror(float[] g, int top, int bottom, int left, int right) {
        for (int i = top; i < bottom; i++) {
            for (int j = left; j < Math.min(i, right); j++) {
                g[i * samples + j] = g[j * samples + i];
            }
        }
    }
}
