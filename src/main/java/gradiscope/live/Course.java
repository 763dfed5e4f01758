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

    /// Goes on with what was found.
    static Course of(List<Measured> readings) {
        Course course = new Course();
        readings.forEach(each -> course.kept.put(each.step(), each));
        return course;
    }

    void add(Measured measured) {
        kept.put(measured.step(), measured);
        forgetBetween(measured.step());
        if (kept.size() > MOST) {
            thin(measured.step());
        }
    }

    /// Drops the one before the last when it is too near to the one before it: the newest is always there, but the
    /// newest ones are no denser than the old.
    private void forgetBetween(long added) {
        Long before = kept.lowerKey(added);
        Long earlier = before == null ? null : kept.lowerKey(before);
        if (earlier != null && added == kept.lastKey() && before - earlier < gap()) {
            kept.remove(before);
        }
    }

    private long gap() {
        return (kept.lastKey() - kept.firstKey()) / (MOST / 2);
    }

    /// Keeps the first, the one just added, and between them those that are far enough from the one before.
    private void thin(long added) {
        long gap = gap();
        long last = kept.firstKey();
        for (Long step : List.copyOf(kept.tailMap(last, false).keySet())) {
            if (step - last < gap && step != added) {
                kept.remove(step);
            } else {
                last = step;
            }
        }
    }

    /// The reading that a new one continues: the nearest before it.
    Optional<Reading> before(long step) {
        return Optional.ofNullable(kept.floorEntry(step)).map(e -> e.getValue().reading());
    }

    /// The reading of this very step.
    Optional<Measured> at(long step) {
        return Optional.ofNullable(kept.get(step));
    }

    List<Measured> upTo(long step) {
        return List.copyOf(kept.headMap(step, true).values());
    }

    /// What two runs have in common of which one was left at this step.
    Course until(long step) {
        Course past = new Course();
        past.kept.putAll(kept.headMap(step, true));
        return past;
    }

    void clear() {
        kept.clear();
    }

    boolean isEmpty() {
        return kept.isEmpty();
    }

    List<Measured> all() {
        return List.copyOf(kept.values());
    }
}
