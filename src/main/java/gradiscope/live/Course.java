package gradiscope.live;

import gradiscope.probe.Measured;
import gradiscope.probe.Reading;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The readings of one probe by step, evenly thinned when they grow many: what a curve over time needs, however
/// long the run. Going back and on again fills the same places.
final class Course {
    private static final int MOST = 64;

    private final TreeMap<Long, Measured> kept = new TreeMap<>();

    void add(Measured measured) {
        kept.put(measured.step(), measured);
        if (kept.size() > MOST) {
            thin(measured.step());
        }
    }

    /// Drops every second one, but neither the first nor the one just added.
    private void thin(long added) {
        boolean drop = false;
        for (Long step : List.copyOf(kept.keySet())) {
            if (drop && step != added) {
                kept.remove(step);
            }
            drop = !drop;
        }
    }

    /// The reading that a new one continues: the nearest before it.
    Optional<Reading> before(long step) {
        return Optional.ofNullable(kept.floorEntry(step)).map(e -> e.getValue().reading());
    }

    List<Measured> upTo(long step) {
        return List.copyOf(kept.headMap(step, true).values());
    }

    List<Measured> all() {
        return List.copyOf(kept.values());
    }
}
