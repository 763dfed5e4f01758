package gradiscope.app;

import gradiscope.probe.Measured;
import gradiscope.probe.SampleSet;
import gradiscope.probe.training.LossReading;
import gradiscope.training.History;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The history of a run as a table: what each step knew, and in the rows of measured steps what was
/// measured. Cells without a value are empty.
final class HistoryCsv {
    private static final String HEADER = "step,epoch,learning_rate,batch_loss,train_loss,train_accuracy,test_loss,"
            + "test_accuracy,gradient_norm,distance\n";

    private HistoryCsv() {}

    /// @param measured readings of the loss probe, by step
    static String text(List<History.Point> points, List<Measured> measured, long stepsPerEpoch) {
        Map<Long, String[]> rows = new TreeMap<>();
        for (History.Point p : points) {
            rows.put(p.step(), new String[] {number(p.rate()), number(p.loss()), ",,,,,"});
        }
        for (Measured m : measured) {
            LossReading reading = (LossReading) m.reading();
            String[] row =
                    rows.computeIfAbsent(m.step(), step -> new String[] {number(reading.learningRate()), "", ""});
            row[2] = measured(reading);
        }
        StringBuilder text = new StringBuilder(HEADER);
        rows.forEach((step, row) -> text.append(step)
                .append(',')
                .append(number(step / (double) stepsPerEpoch))
                .append(',')
                .append(String.join(",", row))
                .append('\n'));
        return text.toString();
    }

    private static String measured(LossReading reading) {
        return cells(reading, SampleSet.TRAIN) + "," + cells(reading, SampleSet.TEST) + ","
                + number(reading.gradientNorm()) + "," + number(reading.distance());
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
        return Double.isFinite(value) ? Double.toString(value) : "";
    }
}
