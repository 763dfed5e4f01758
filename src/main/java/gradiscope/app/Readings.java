package gradiscope.app;

import gradiscope.probe.Measured;
import gradiscope.probe.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The readings of one probe over a run: all of a short run; of a long one evenly spaced ones, and always
/// the last.
final class Readings {
    private static final int MOST = 128;

    private final List<Measured> kept = new ArrayList<>();
    private int stride = 1;
    private int seen;

    void add(Measured measured) {
        boolean lastIsExtra = !kept.isEmpty() && (seen - 1) % stride != 0;
        if (lastIsExtra) {
            kept.removeLast();
        }
        kept.add(measured);
        seen++;
        if (kept.size() > MOST) {
            thin();
        }
    }

    private void thin() {
        boolean dropsLast = kept.size() % 2 == 0;
        Measured last = kept.getLast();
        stride *= 2;
        List<Measured> thinned = new ArrayList<>();
        for (int i = 0; i < kept.size(); i += 2) {
            thinned.add(kept.get(i));
        }
        if (dropsLast) {
            thinned.add(last);
        }
        kept.clear();
        kept.addAll(thinned);
    }

    /// What was measured last.
    Optional<Reading> last() {
        return kept.isEmpty() ? Optional.empty() : Optional.of(kept.getLast().reading());
    }

    List<Measured> all() {
        return List.copyOf(kept);
    }
}
