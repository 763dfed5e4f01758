package gradiscope.live;

import gradiscope.training.RunId;
import gradiscope.training.Snapshot;
import gradiscope.training.Workbench;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What is found in the run of a session, as properties by watch, and what had been found in the run that it was forked
/// from. Belongs to the thread that ticks.
final class Watching {
    private final Observatory observatory;
    private final Map<String, ReadOnlyObjectWrapper<Measurement>> measurements = new HashMap<>();
    private final ReadOnlyObjectWrapper<Optional<Ghost>> ghost = new ReadOnlyObjectWrapper<>(Optional.empty());
    private RunId run;
    /// What was found when the run was opened, until the watches go on with it.
    private Map<String, Findings> kept = Map.of();

    Watching(Observatory observatory, RunId first) {
        this.observatory = observatory;
        this.run = first;
    }

    /// A run of which nothing is known.
    void begin(RunId fresh, Workbench bench) {
        turn(fresh, Logbook.EMPTY);
        observatory.ground(fresh, bench);
    }

    /// A run from where another one stands, which stays visible beside it.
    ///
    /// @param left where that one stands; empty: it has not told yet
    void fork(RunId fresh, Workbench bench, Optional<Snapshot> left) {
        Map<String, Findings> found = logbook().found();
        Optional<Ghost> beside = left.map(s -> new Ghost(s.furthest(), found)).or(ghost::get);
        RunId before = run;
        turn(fresh, new Logbook(Map.of(), beside));
        observatory.ground(fresh, bench, before, left.map(Snapshot::step).orElse(0L));
    }

    /// A run that was kept.
    void reopen(RunId fresh, Workbench bench, Logbook logbook) {
        turn(fresh, logbook);
        observatory.ground(fresh, bench, logbook.found());
    }

    /// What was found in a run that is gone is not shown with the next.
    private void turn(RunId fresh, Logbook logbook) {
        run = fresh;
        kept = logbook.found();
        measurements.values().forEach(m -> m.set(Measurement.none(run)));
        ghost.set(logbook.ghost());
    }

    /// Everything over time, to be kept.
    Logbook logbook() {
        Map<String, Findings> found = new HashMap<>(kept);
        measurements.forEach((id, m) -> m.get().findings().ifPresent(now -> found.put(id, now)));
        return new Logbook(found, ghost.get());
    }

    /// Takes over what was found since the last time.
    void tick() {
        observatory.newest().forEach(this::take);
    }

    private void take(String id, Measurement news) {
        ReadOnlyObjectWrapper<Measurement> property = wrapper(id);
        boolean isNew = news.revision() != property.get().revision()
                || !news.run().equals(property.get().run());
        if (news.run().equals(run) && isNew) {
            property.set(news);
        }
    }

    private ReadOnlyObjectWrapper<Measurement> wrapper(String id) {
        return measurements.computeIfAbsent(id, k -> new ReadOnlyObjectWrapper<>(Measurement.none(run)));
    }

    ReadOnlyObjectProperty<Measurement> measurementProperty(String id) {
        return wrapper(id).getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Ghost>> ghostProperty() {
        return ghost.getReadOnlyProperty();
    }
}
