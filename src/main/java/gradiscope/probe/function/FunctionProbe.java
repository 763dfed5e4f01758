package gradiscope.probe.function;

import gradiscope.data.Samples;
import gradiscope.data.Split;
import gradiscope.data.Transformation;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Message;
import gradiscope.experiment.Property;
import gradiscope.probe.Probe;
import gradiscope.probe.SampleDraw;
import gradiscope.probe.SampleSet;
import gradiscope.probe.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the network computes: a map over the plane of two inputs, with the response of each hidden neuron;
/// the answers to some samples, where there is no plane; and one sample followed through all layers. The
/// package text has the conventions.
@Kind(
        name = "function",
        title = "Function",
        help = "What the network computes: answers and neurons over the plane of two inputs, or for samples.")
public record FunctionProbe(
        @Property(help = "cells of the map along each side", initial = "64", min = 16, max = 256)
        int grid,

        @Property(
                help = "most hidden neurons whose response is mapped, shared by the layers",
                initial = "64",
                min = 0,
                max = 1024)
        int neurons,

        @Property(help = "cells of a neuron's map along each side", initial = "20", min = 4, max = 64)
        int cells,

        @Property(
                help = "most samples of each set that are listed with the map; 0 where they are shown by others",
                initial = "200",
                min = 0,
                max = 4096)
        int points,

        @Property(help = "most samples that are answered where there is no plane", initial = "256", min = 1, max = 4096)
        int samples,

        @Property(help = "which samples are answered, and followed", initial = "train")
        SampleSet set,

        @Property(
                help = "place in its set of the sample that is followed",
                initial = "0",
                min = 0,
                max = Integer.MAX_VALUE)
        int sample,

        @Property(help = "where the draw of samples comes from", initial = "1")
        long seed)
        implements Probe {

    public FunctionProbe {
        Descriptor.check(FunctionProbe.class, grid, neurons, cells, points, samples, set, sample, seed);
    }

    /// All at their initial values.
    public static FunctionProbe usual() {
        return new FunctionProbe(64, 64, 20, 200, 256, SampleSet.TRAIN, 0, 1);
    }

    /// For a window, which shows the samples itself.
    ///
    /// @param sample place among the training samples of the one that is followed
    public static FunctionProbe following(int sample) {
        return new FunctionProbe(64, 64, 20, 0, 256, SampleSet.TRAIN, sample, 1);
    }

    @Override
    public FunctionReading measure(Subject subject) {
        Samples seen = chosen(subject);
        boolean flat = subject.data().raw().train().shape().size() == 2;
        int[] drawn = flat ? new int[0] : SampleDraw.some(seen.count(), samples, seed);
        Forward forward = new Forward(subject, flat ? grid * grid : drawn.length);
        Optional<PlaneMap> plane = flat ? Optional.of(plane(subject, forward)) : Optional.empty();
        Optional<AnsweredSamples> answered =
                flat ? Optional.empty() : Optional.of(AnsweredSamples.of(set, seen, drawn, forward));
        FollowedSample followed = FollowedSample.of(set, seen, sample, forward);
        return new FunctionReading(forward.plan().objective().answer(), plane, answered, followed);
    }

    private Samples chosen(Subject subject) {
        Samples chosen = subject.samples(set);
        String name = set.name().toLowerCase(Locale.ROOT);
        if (chosen.count() == 0) {
            throw new InvalidValue(
                    "set", Message.of("there are no {0} samples", name), Message.of("use the other set"));
        }
        if (sample >= chosen.count()) {
            throw new InvalidValue(
                    "sample",
                    Message.of("{0} is none of the {1} {2} samples", sample, chosen.count(), name),
                    Message.of("use a number from 0 to {0}", (chosen.count() - 1)));
        }
        return chosen;
    }

    private PlaneMap plane(Subject subject, Forward forward) {
        Split raw = subject.data().raw();
        Transformation transformation = subject.data().transformation();
        Extent extent = Extent.of(raw);
        List<LayerMaps> layers = new NeuronMaps(subject.architecture().stages(), neurons, cells)
                .over(transformation.apply(extent.points(cells)), forward);
        List<PlacedSample> placed = PlacedSample.some(raw, points, seed);
        return PlaneMap.of(extent, grid, transformation, forward, layers, placed);
    }
}
