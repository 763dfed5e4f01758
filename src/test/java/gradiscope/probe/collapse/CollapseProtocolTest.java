package gradiscope.probe.collapse;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.data.Blobs;
import gradiscope.data.NoLabelNoise;
import gradiscope.data.Preparation;
import gradiscope.data.Split;
import gradiscope.experiment.Data;
import gradiscope.experiment.Layer;
import gradiscope.experiment.Regularisation;
import gradiscope.experiment.Seed;
import gradiscope.network.Architecture;
import gradiscope.network.layer.Dense;
import gradiscope.network.layer.Initialisation;
import gradiscope.network.layer.Relu;
import gradiscope.network.loss.MeanSquaredError;
import gradiscope.optimizer.Constant;
import gradiscope.optimizer.Sgd;
import gradiscope.probe.Subjects;
import gradiscope.training.NetworkStudy;
import gradiscope.training.Run;
import gradiscope.training.Studies;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The protocol of `neural-collapse.md`: an MLP 10-64-64-4 on 200 standardised samples, full batch, rate
/// 0.05, momentum 0.9, squared error; here 12000 of its 20000 steps. There weight decay 5e-4 takes NC1/K
/// from .17 to 5.8e-4 and NC3 from 2.14 to .043; without decay they stall at .018 and 1.14. After fewer
/// steps NC3 is not yet below .1 as accepted there: this test asks for .3.
class CollapseProtocolTest {
    private static LayerReading afterTraining(double weightDecay) {
        Data data = new Data(new Blobs(400, 4, 10, 4, 1, false), 0, new NoLabelNoise(), 1, 0.5, true, List.of());
        Split split = Preparation.prepare(data, new Seed(1), Path.of(""), "test");
        List<Layer> layers = List.of(dense(64), new Relu(""), dense(64), new Relu(""), dense(0));
        var experiment = Subjects.with(
                Studies.experiment(
                        layers,
                        new Sgd(0.05, 0.9, 0, false),
                        new Constant(),
                        new Regularisation(0, 0, weightDecay, false, true),
                        0,
                        0),
                new MeanSquaredError(1, 1, MeanSquaredError.Reduction.MEAN));
        Architecture architecture = Architecture.of(experiment.network(), experiment.loss(), split.train());
        Run run = new Run(new NetworkStudy(experiment, architecture, split), 1 << 20);
        run.advance(12_000);
        return CollapseProbe.usual().measure(Subjects.of(run)).layers().getLast();
    }

    private static Layer dense(int units) {
        return new Dense("", units, true, Initialisation.HE_NORMAL, 1, 0);
    }

    @Test
    void weightDecayMakesALastLayerCollapse() {
        LayerReading decayed = afterTraining(5e-4);
        LayerReading free = afterTraining(0);
        assertThat(Examples.value(free, Metric.ZHOU_ZHU_NC1))
                .isGreaterThan(10 * Examples.value(decayed, Metric.ZHOU_ZHU_NC1));
        assertThat(Examples.value(decayed, Metric.PAPYAN_HAN_NC3)).isLessThan(0.3);
        assertThat(Examples.value(free, Metric.PAPYAN_HAN_NC3)).isGreaterThan(1);
        assertThat(Examples.value(decayed, Metric.PAPYAN_HAN_NC4)).isZero();
        assertThat(Examples.value(decayed, Metric.LIBRARY_NC1_CDNV))
                .isLessThan(Examples.value(free, Metric.LIBRARY_NC1_CDNV) / 10);
        MseDecomposition mse = decayed.mse().orElseThrow();
        assertThat(mse.perpendicular()).isLessThan(0.1 * mse.loss());
    }
}
