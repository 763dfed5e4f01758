package gradiscope.training;

import gradiscope.data.Samples;
import gradiscope.data.Split;
import gradiscope.experiment.Data;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.LabelNoise;
import gradiscope.experiment.Layer;
import gradiscope.experiment.Network;
import gradiscope.experiment.Optimizer;
import gradiscope.experiment.Regularisation;
import gradiscope.experiment.Schedule;
import gradiscope.experiment.Shape;
import gradiscope.experiment.Source;
import gradiscope.experiment.Stop;
import gradiscope.experiment.Training;
import gradiscope.network.Architecture;
import gradiscope.network.Nets;
import gradiscope.network.layer.BatchNorm;
import gradiscope.network.layer.Dropout;
import gradiscope.network.layer.Tanh;
import gradiscope.optimizer.Constant;
import gradiscope.optimizer.Sgd;
import java.util.List;

/// Small studies for tests.
public final class Studies {
    private Studies() {}

    /// An experiment whose source is never read: the samples are given.
    public static Experiment experiment(List<Layer> layers, Optimizer optimizer, int batch, Stop... stops) {
        return experiment(layers, optimizer, new Constant(), new Regularisation(0, 0, 0, false, true), batch, 0, stops);
    }

    public static Experiment experiment(
            List<Layer> layers,
            Optimizer optimizer,
            Schedule schedule,
            Regularisation regularisation,
            int batch,
            double clip,
            Stop... stops) {
        Source none = new Source() {};
        LabelNoise clean = new LabelNoise() {};
        Data data = new Data(none, 0, clean, 1, 1, false, List.of());
        Training training = new Training(batch, optimizer, schedule, regularisation, clip, List.of(stops));
        return new Experiment("test", 7, data, new Network(layers), Nets.CROSS_ENTROPY, training);
    }

    public static NetworkStudy study(Experiment experiment) {
        Samples samples = Nets.samples(Shape.vector(4), 50, 3, 5);
        Split split = new Split(samples, samples);
        Architecture architecture = Architecture.of(experiment.network(), experiment.loss(), samples);
        return new NetworkStudy(experiment, architecture, split);
    }

    /// Everything that carries state from step to step: batch norm, dropout, momentum, a shuffled order
    /// whose last batch is smaller.
    public static Experiment stateful(Optimizer optimizer) {
        return experiment(
                List.of(Nets.dense(8), new BatchNorm("", 0.1, 1e-5), new Tanh(""), new Dropout("", 0.2), Nets.dense(0)),
                optimizer,
                16);
    }

    public static Experiment stateful() {
        return stateful(new Sgd(0.05, 0.9, 0, false));
    }
}
