package gradiscope.training;

import java.util.ArrayList;
import java.util.List;

/// The loss of every step, thinned evenly when it grows long: what a curve needs, whatever the length of
/// the run.
public final class History {
    private static final int MOST = 4096;

    /// One step.
    ///
    /// @param step number of the step, from 1
    /// @param loss of its batch, before it
    /// @param rate its learning rate
    public record Point(long step, double loss, double rate) {}

    private final long[] steps = new long[MOST];
    private final double[] losses = new double[MOST];
    private final double[] rates = new double[MOST];
    private int count;
    private long stride = 1;

    /// Adds a step, unless it is already there or falls between those that are kept.
    void add(long step, StepReport report) {
        add(step, report.loss(), report.rate());
    }

    private void add(long step, double loss, double rate) {
        if (step % stride != 0 || (count > 0 && step <= steps[count - 1])) {
            return;
        }
        if (count == MOST) {
            thin();
            add(step, loss, rate);
            return;
        }
        steps[count] = step;
        losses[count] = loss;
        rates[count] = rate;
        count++;
    }

    private void thin() {
        stride *= 2;
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (steps[i] % stride == 0) {
                steps[kept] = steps[i];
                losses[kept] = losses[i];
                rates[kept] = rates[i];
                kept++;
            }
        }
        count = kept;
    }

    /// Takes over what was kept elsewhere.
    ///
    /// @param newStride steps between the points
    void fill(List<Point> points, long newStride) {
        points.forEach(p -> add(p.step(), p.loss(), p.rate()));
        stride = Math.max(stride, newStride);
    }

    /// Steps between points.
    long stride() {
        return stride;
    }

    /// All that is kept, by step.
    public List<Point> points() {
        List<Point> points = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            points.add(new Point(steps[i], losses[i], rates[i]));
        }
        return List.copyOf(points);
    }
}
