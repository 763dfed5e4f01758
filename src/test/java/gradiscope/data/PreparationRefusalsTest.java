package gradiscope.data;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Data.Feature;
import gradiscope.experiment.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreparationRefusalsTest {
    @Test
    void refusesFewerSamplesThanClasses() {
        refuses(
                "experiment: $.data.source: no training sample of class \"10\" is left of blobs;"
                        + " use more samples or fewer classes",
                new Blobs(10, 12, 2, 1, 1, false));
    }

    @Test
    void refusesAnImbalanceThatEmptiesAClass() {
        refuses(
                "experiment: $.data.imbalance: no training sample of class \"1\" is left of given;"
                        + " use a value nearer 1 or more samples",
                Given.whole(Given.numbered(20, 20)),
                "imbalance",
                0.01);
    }

    @Test
    void refusesATrainShareThatLeavesAClassWithoutTraining() {
        refuses(
                "experiment: $.data.trainShare: no training sample of class \"1\" is left of given;"
                        + " use a larger share or more samples",
                Given.whole(Given.numbered(20, 2)),
                "trainShare",
                0.1);
    }

    @Test
    void refusesATrainShareThatLeavesARegressionWithoutTraining() {
        refuses(
                "experiment: $.data.trainShare: no training sample is left of sine;"
                        + " use a larger share or more samples",
                new Sine(10, 1),
                "trainShare",
                0.01);
    }

    @Test
    void refusesLabelNoiseWithoutLabels() {
        refuses(
                "experiment: $.data.labelNoise: plane has no labels to corrupt; use none or data with classes",
                new Plane(10),
                "labelNoise",
                new SymmetricLabelNoise(0.1));
    }

    @Test
    void refusesImbalanceWithoutClasses() {
        refuses(
                "experiment: $.data.imbalance: plane has no classes to make unequal; use 1 or data with classes",
                new Plane(10),
                "imbalance",
                0.5);
    }

    @Test
    void refusesFeaturesOfInputsThatAreNotTwo() {
        refuses(
                "experiment: $.data.features: features are functions of 2 inputs, and digits has 1x8x8;"
                        + " leave them empty or use data with 2 inputs",
                new Digits(),
                "features",
                List.of(Feature.XY));
    }

    @Test
    void refusesInputsThatGrowBeyondAFloat() {
        refuses(
                "experiment: $.data.source: inputs of given grow beyond a 32-bit float; scale them down first",
                Given.whole(Given.table(2, 1e30f, 1, 1, 1)),
                "features",
                List.of(Feature.X_SQUARED));
    }

    private static void refuses(String message, Source source, Object... settings) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> Prepared.of(source, settings))
                .withMessage(message);
    }
}
