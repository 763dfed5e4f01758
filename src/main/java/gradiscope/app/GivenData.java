package gradiscope.app;

import gradiscope.data.NpzSamples;
import gradiscope.data.Samples;
import gradiscope.data.Split;
import gradiscope.experiment.BadInput;
import gradiscope.experiment.Layer;
import gradiscope.experiment.Message;
import gradiscope.experiment.Shape;
import gradiscope.network.LossKind;
import gradiscope.network.layer.Dense;
import gradiscope.training.StateFile;
import gradiscope.training.Workbench;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Samples that a person gives to measure a trained network on. The network says what they have to be: where
/// they do not fit, their file is named, and not the network's.
///
/// @param experiment what was built
/// @param network the trained network
/// @param given the samples; they may lack some of the network's classes
record GivenData(ExperimentFile experiment, StateFile network, NpzSamples given) {
    /// The experiment with these samples in place of its own, all of them for training.
    ///
    /// @throws BadInput when they do not fit the network, or the network does not fit the experiment
    Workbench workbench() {
        Samples samples = samples();
        try {
            Workbench workbench = with(samples);
            if (!network.fits(workbench.architecture())) {
                blame(samples);
            }
            return workbench;
        } catch (BadInput e) {
            blame(samples);
            throw e;
        }
    }

    private Workbench with(Samples samples) {
        Split split = new Split(samples, samples.pick(new int[0]));
        return Workbench.with(experiment.experiment(), experiment.shown(), split);
    }

    /// Labels where the loss can use nothing else, or where they are one number to several outputs.
    private Samples samples() {
        LossKind loss = (LossKind) experiment.experiment().loss();
        int outputs = ownOutputs().orElse(network.outputs());
        OptionalInt classes = classes(loss, outputs);
        boolean onlyClasses = loss.refusal(0).isPresent();
        return onlyClasses || (classes.isPresent() && given.perSample() == 1)
                ? given.classified(classes.orElse(2))
                : given.regression(outputs);
    }

    /// Units of the last dense layer, where a person chose their number.
    private OptionalInt ownOutputs() {
        for (Layer layer : experiment.experiment().network().layers().reversed()) {
            if (layer instanceof Dense dense) {
                return dense.units() == 0 ? OptionalInt.empty() : OptionalInt.of(dense.units());
            }
        }
        return OptionalInt.empty();
    }

    /// The number of classes for which the loss needs so many outputs.
    private static OptionalInt classes(LossKind loss, int outputs) {
        return IntStream.rangeClosed(2, Math.max(2, outputs))
                .filter(k -> loss.refusal(k).isEmpty() && loss.outputs(k, 0) == outputs)
                .findFirst();
    }

    /// Where the network would fit on inputs of another shape, it is the inputs that are wrong.
    ///
    /// @throws BadInput naming that shape
    private void blame(Samples samples) {
        Stream<Shape> first = network.inputs().stream().mapToObj(Shape::vector);
        Stream.concat(first, ownShape().stream())
                .filter(shape -> fits(samples, shape))
                .findFirst()
                .ifPresent(shape -> {
                    throw given.x()
                            .bad(
                                    Message.of(
                                            "has shape {0}, and the network of {1} takes {2}",
                                            given.x().shape(), network.shown(), words(shape)),
                                    Message.of("give the inputs as it was trained on them"));
                });
    }

    /// The shape of the experiment's own inputs, where they can be had.
    private Optional<Shape> ownShape() {
        try {
            return Optional.of(experiment.open().data().train().shape());
        } catch (BadInput e) {
            return Optional.empty();
        }
    }

    private boolean fits(Samples samples, Shape shape) {
        try {
            Samples none = samples.pick(new int[0]).withInputs(shape, new float[0]);
            return network.fits(with(none).architecture());
        } catch (BadInput e) {
            return false;
        }
    }

    /// As an array of such inputs is shaped in numpy.
    private static String words(Shape shape) {
        if (shape.isVector()) {
            return "N x " + shape.size();
        }
        return "N x " + (shape.channels() == 1 ? "" : shape.channels() + " x ") + shape.height() + " x "
                + shape.width();
    }
}
