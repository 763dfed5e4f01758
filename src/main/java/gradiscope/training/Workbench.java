package gradiscope.training;

import gradiscope.data.Preparation;
import gradiscope.data.Split;
import gradiscope.experiment.BadInput;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Message;
import gradiscope.network.Architecture;
import java.nio.file.Path;

/// An experiment with its data read and its shapes checked: ready to be trained or measured.
///
/// @param experiment what was built
/// @param data its samples
/// @param architecture its network
public record Workbench(Experiment experiment, Split data, Architecture architecture) {
    /// Reads the data and checks the network against them.
    ///
    /// @param shown the experiment's file as the person named it
    /// @param folder what file names in it are relative to
    /// @throws BadInput when the data cannot be had or the network does not fit
    public static Workbench open(Experiment experiment, String shown, Path folder) {
        Split data = Preparation.prepare(experiment.data(), experiment.seeds().child("data"), folder, shown);
        return with(experiment, shown, data);
    }

    /// Checks the network against given samples.
    ///
    /// @throws BadInput when it does not fit
    public static Workbench with(Experiment experiment, String shown, Split data) {
        try {
            Architecture architecture = Architecture.of(experiment.network(), experiment.loss(), data.train());
            if (architecture.parameterCount() == 0) {
                throw new InvalidValue(
                        "network.layers",
                        Message.of("no layer has anything to train"),
                        Message.of("add a dense layer"));
            }
            return new Workbench(experiment, data, architecture);
        } catch (InvalidValue e) {
            throw new BadInput(shown, "$." + e.property(), e.problem(), e.accepted());
        }
    }

    /// Steps in one pass over the training samples.
    public long stepsPerEpoch() {
        return new DataOrder(
                        experiment.seeds(),
                        data.train().count(),
                        experiment.training().batch())
                .stepsPerEpoch();
    }

    /// A study at its first step.
    public NetworkStudy study() {
        return new NetworkStudy(experiment, architecture, data);
    }
}
