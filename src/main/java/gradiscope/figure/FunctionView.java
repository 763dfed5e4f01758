package gradiscope.figure;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;
import gradiscope.probe.SampleSet;
import gradiscope.probe.function.PlaneMap;

/// How answers are drawn.
@Kind(name = "function", title = "Function", help = "How the answers of the network are drawn.")
public record FunctionView(
        @Property(help = "the likeliest class alone, or values in few steps", initial = "false")
        boolean discrete,

        @Property(help = "training samples over the map", initial = "true")
        boolean train,

        @Property(help = "test samples over the map", initial = "true")
        boolean test,

        @Property(help = "how hidden neurons respond, beside the map, where there is room", initial = "true")
        boolean neurons)
        implements View {
    public FunctionView {
        Descriptor.check(FunctionView.class, discrete, train, test, neurons);
    }

    public static FunctionView usual() {
        return new FunctionView(false, true, true, true);
    }

    /// A map with the samples that are wanted over it.
    PlaneMap over(PlaneMap map) {
        return new PlaneMap(
                map.extent(),
                map.answers(),
                map.overflow(),
                map.layers(),
                map.samples().stream()
                        .filter(sample -> sample.set() == SampleSet.TRAIN ? train : test)
                        .toList());
    }
}
