package gradiscope.app;

import gradiscope.probe.SampleSet;
import gradiscope.probe.training.LossReading;
import gradiscope.training.History;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The history of a run as a table: what each step knew, and in the rows of measured steps what was
/// measured. Cells without a value are empty.
final class HistoryCsv {
    private static final String HEADER = "step,epoch,learning_rate,batch_loss,train_loss,train_accuracy,test_loss,"
            + "test_accuracy,gradient_norm,distance\n";
    private static final String NOT_MEASURED = ",,,,,";

    /// @param rate learning rate of the next step
    /// @param cells the last six columns
    private record Measurement(double rate, String cells) {}

    private final long stepsPerEpoch;
    private final SortedMap<Long, Measurement> measured = new TreeMap<>();

    HistoryCsv(long stepsPerEpoch) {
        this.stepsPerEpoch = stepsPerEpoch;
    }

    /// Takes what was measured at a step.
    void add(long step, LossReading reading) {
        String cells = cells(reading, SampleSet.TRAIN) + "," + cells(reading, SampleSet.TEST) + ","
                + number(reading.gradientNorm()) + "," + number(reading.distance());
        measured.put(step, new Measurement(reading.learningRate(), cells));
    }

    /// The table.
    ///
    /// @param points the steps that are known
    /// @param last the last step of the run; later ones came to nothing
    String text(List<History.Point> points, long last) {
        SortedMap<Long, String> rows = new TreeMap<>();
        measured.forEach((step, m) -> rows.put(step, row(step, m.rate, "", m.cells)));
        for (History.Point p : points) {
            if (p.step() <= last) {
                Measurement m = measured.getOrDefault(p.step(), new Measurement(0, NOT_MEASURED));
                rows.put(p.step(), row(p.step(), p.rate(), number(p.loss()), m.cells));
            }
        }
        return HEADER + String.join("", rows.values());
    }

    private String row(long step, double rate, String batchLoss, String cells) {
        return step + "," + number(step / (double) stepsPerEpoch) + "," + number(rate) + "," + batchLoss + "," + cells
                + "\n";
    }

    private static String cells(LossReading reading, SampleSet set) {
        Optional<LossReading.SetLoss> found =
                reading.sets().stream().filter(s -> s.set() == set).findFirst();
        return found.map(s -> number(s.loss()) + "," + number(s.accuracy())).orElse(",");
    }

    private static String number(Optional<Double> value) {
        return value.map(HistoryCsv::number).orElse("");
    }

    private static String number(double value) {
        return Double.toString(value);
    }
}
