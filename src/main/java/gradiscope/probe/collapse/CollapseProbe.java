package gradiscope.probe.collapse;

import gradiscope.data.Samples;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Message;
import gradiscope.experiment.Property;
import gradiscope.probe.Probe;
import gradiscope.probe.Reading;
import gradiscope.probe.SampleSet;
import gradiscope.probe.Subject;
import java.util.Optional;

/// Neural collapse at the last hidden layer and every earlier one (Papyan, Han & Donoho 2020). The package
/// text has the definitions. Features are what a layer with weights gets as its input: after the
/// nonlinearity before it.
@Kind(
        name = "collapse",
        title = "Neural collapse",
        help = "How far the last layers have become a simplex (Papyan, Han & Donoho 2020).")
public record CollapseProbe(
        @Property(help = "which samples", initial = "train") SampleSet set,

        @Property(help = "earlier layers as well as the last hidden one", initial = "true")
        boolean layers,

        @Property(
                help = "subtract the classifier's mean row before NC2 and NC3 of Zhou & Zhu, as they do for MSE",
                initial = "false")
        boolean centreClassifier,

        @Property(help = "dimensions of the picture; three classes or fewer need two", initial = "3", min = 2, max = 3)
        int dimensions,

        @Property(help = "samples in the picture, at most", initial = "500", min = 0, max = Settings.MOST_SAMPLES)
        int samples)
        implements Probe {

    public CollapseProbe {
        Descriptor.check(CollapseProbe.class, set, layers, centreClassifier, dimensions, samples);
    }

    /// All at their initial values.
    public static CollapseProbe usual() {
        return new CollapseProbe(SampleSet.TRAIN, true, false, 3, 500);
    }

    @Override
    public CollapseReading measure(Subject subject) {
        return measure(subject, Optional.empty());
    }

    @Override
    public CollapseReading measure(Subject subject, Optional<Reading> previous) {
        Samples measured = subject.samples(set);
        if (measured.isRegression()) {
            throw new InvalidValue(
                    "set",
                    Message.of("neural collapse is about classes, and these samples have none"),
                    Message.of("use data with classes"));
        }
        if (measured.count() == 0) {
            throw new InvalidValue("set", Message.of("there are no such samples"), Message.of("use the other set"));
        }
        HiddenLayers hidden = new HiddenLayers(subject, measured);
        if (hidden.areNone()) {
            throw new InvalidValue(
                    "layers", Message.of("the network has no layer with weights"), Message.of("add a dense layer"));
        }
        Settings settings = new Settings(centreClassifier, dimensions, samples);
        return Collapse.measure(hidden.activities(layers), settings, previous.map(CollapseReading.class::cast))
                .of(set);
    }
}
