package gradiscope.probe.confusion;

import gradiscope.data.Samples;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Message;
import gradiscope.experiment.Property;
import gradiscope.experiment.Seed;
import gradiscope.network.GradientGram;
import gradiscope.probe.Probe;
import gradiscope.probe.SampleDraw;
import gradiscope.probe.SampleSet;
import gradiscope.probe.Subject;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// How far the gradients of samples, or of mini-batches, point against one another (Sankararaman et al.
/// 2020). The package text has the definitions.
@Kind(
        name = "confusion",
        title = "Gradient confusion",
        help = "How far gradients of different samples point against one another (Sankararaman et al. 2020).")
public record ConfusionProbe(
        @Property(
                help = "most samples that are drawn; a minimum over more pairs is lower, so keep it when you compare",
                initial = "256",
                min = 2,
                max = 4096)
        int samples,

        @Property(help = "which samples", initial = "train") SampleSet set,

        @Property(help = "samples, or mini-batches", initial = "sample")
        Unit unit,

        @Property(help = "samples per mini-batch", initial = "16", min = 1, max = 4096)
        int batch,

        @Property(
                help = "mini-batches, for all pairs; or pairs of them, for separate ones",
                initial = "8",
                min = 1,
                max = 2048)
        int count,

        @Property(help = "which mini-batches are compared", initial = "all")
        Pairing pairing,

        @Property(help = "how rows are ordered", initial = "class")
        Order order,

        @Property(help = "each layer alone as well", initial = "true")
        boolean layers,

        @Property(help = "most rows of a heat map", initial = "128", min = 2, max = 1024)
        int rows,

        @Property(help = "where the draw comes from", initial = "1")
        long seed)
        implements Probe {

    public ConfusionProbe {
        Descriptor.check(ConfusionProbe.class, samples, set, unit, batch, count, pairing, order, layers, rows, seed);
    }

    /// All at their initial values: 256 training samples by class.
    public static ConfusionProbe usual() {
        return new ConfusionProbe(256, SampleSet.TRAIN, Unit.SAMPLE, 16, 8, Pairing.ALL, Order.CLASS, true, 128, 1);
    }

    @Override
    public ConfusionReading measure(Subject subject) {
        int[] drawn = draw(subject.samples(set));
        Samples compared = subject.samples(set).pick(drawn);
        boolean frozen = subject.architecture().statisticCount() > 0;
        Items perSample = Items.samples(set, drawn, compared.labels());
        if (unit == Unit.SAMPLE) {
            return measure(subject, compared, new Confusion(perSample, order, rows, frozen), g -> g);
        }
        MiniBatches batches = batches(drawn.length);
        return measure(subject, compared, new Confusion(batches.items(set), order, rows, frozen), batches::gram);
    }

    private interface Gathering {
        Gram of(Gram perSample);
    }

    private ConfusionReading measure(Subject subject, Samples compared, Confusion confusion, Gathering gathering) {
        int n = compared.count();
        GradientGram grams = new GradientGram(subject.architecture(), n, subject.cancellation());
        SequencedMap<String, Gram> parts = new LinkedHashMap<>();
        float[] theta = subject.now().parameters();
        float[] statistics = subject.now().statistics();
        float[] whole = layers
                ? grams.of(
                                theta,
                                statistics,
                                compared,
                                (stage, gram) ->
                                        parts.put(stage.layer().name(), gathering.of(new Gram(n, gram.toArray()))))
                        .array()
                : grams.of(theta, statistics, compared).array();
        return confusion.measure(gathering.of(new Gram(n, whole)), parts, subject.cancellation());
    }

    /// A seeded draw, in the order of the data set.
    private int[] draw(Samples from) {
        int wanted = Math.min(samples, from.count());
        if (wanted < 2) {
            throw new InvalidValue(
                    "set", Message.of("it holds fewer than 2 samples"), Message.of("use a set of at least 2"));
        }
        return SampleDraw.some(from.count(), wanted, seed);
    }

    private MiniBatches batches(int n) {
        return pairing == Pairing.ALL
                ? MiniBatches.disjoint(n, batch, count, new Seed(seed))
                : MiniBatches.pairs(n, batch, count, new Seed(seed));
    }
}
