package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.probe.SampleSet;
import gradiscope.probe.training.LossReading;
import gradiscope.training.History;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class HistoryCsvTest {
    private static final String HEADER = "step,epoch,learning_rate,batch_loss,train_loss,train_accuracy,test_loss,"
            + "test_accuracy,gradient_norm,distance\n";

    private final HistoryCsv history = new HistoryCsv(4);

    @Test
    void hasARowForEveryStepThatIsKnownOrMeasured() {
        history.add(2, reading(Optional.of(0.5), Optional.of(2.0)));
        List<History.Point> points = List.of(new History.Point(1, 0.75, 0.1), new History.Point(2, 0.25, 0.1));

        assertThat(history.text(points, 2))
                .isEqualTo(HEADER + "1,0.25,0.1,0.75,,,,,,\n" + "2,0.5,0.1,0.25,0.5,0.9,,,2.0,3.0\n");
    }

    @Test
    void takesTheRateOfTheNextStepWhereThatOfTheStepIsNotKnown() {
        history.add(0, reading(Optional.of(0.5), Optional.of(2.0)));

        assertThat(history.text(List.of(), 0)).isEqualTo(HEADER + "0,0.0,0.05,,0.5,0.9,,,2.0,3.0\n");
    }

    @Test
    void leavesTheCellsOfWhatOverflowedEmpty() {
        history.add(1, reading(Optional.empty(), Optional.empty()));

        assertThat(history.text(List.of(), 1)).isEqualTo(HEADER + "1,0.25,0.05,,,0.9,,,,3.0\n");
    }

    @Test
    void endsWithTheLastStepOfTheRun() {
        List<History.Point> points = List.of(new History.Point(1, 0.75, 0.1), new History.Point(2, 0.25, 0.1));

        assertThat(history.text(points, 1)).isEqualTo(HEADER + "1,0.25,0.1,0.75,,,,,,\n");
    }

    private static LossReading reading(Optional<Double> loss, Optional<Double> gradientNorm) {
        LossReading.SetLoss train = new LossReading.SetLoss(SampleSet.TRAIN, 10, loss, Optional.of(0.9), List.of());
        return new LossReading(List.of(train), 0, gradientNorm, 3, Optional.empty(), 0.05);
    }
}
