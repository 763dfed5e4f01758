package gradiscope.probe.catalog;

import gradiscope.data.DataSets;
import gradiscope.data.LabelNoises;
import gradiscope.experiment.Catalog;
import gradiscope.experiment.LabelNoise;
import gradiscope.experiment.Layer;
import gradiscope.experiment.Loss;
import gradiscope.experiment.Optimizer;
import gradiscope.experiment.Schedule;
import gradiscope.experiment.Source;
import gradiscope.experiment.Stop;
import gradiscope.network.layer.Layers;
import gradiscope.network.loss.Losses;
import gradiscope.optimizer.Optimizers;
import gradiscope.optimizer.Schedules;
import gradiscope.probe.Probe;
import gradiscope.training.Stops;

/// Everything that a person can choose from, in one catalog.
public final class Families {
    private Families() {}

    public static Catalog catalog() {
        return Catalog.empty()
                .with(Source.class, DataSets.ALL)
                .with(LabelNoise.class, LabelNoises.ALL)
                .with(Layer.class, Layers.ALL)
                .with(Loss.class, Losses.ALL)
                .with(Optimizer.class, Optimizers.ALL)
                .with(Schedule.class, Schedules.ALL)
                .with(Stop.class, Stops.ALL)
                .with(Probe.class, Probes.ALL);
    }
}
