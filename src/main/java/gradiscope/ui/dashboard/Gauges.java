package gradiscope.ui.dashboard;

import gradiscope.experiment.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What all instruments are set to: one document, so that it can be kept with a session.
public record Gauges(
        @Property(help = "what each instrument is set to") List<Gauge> gauges) {
    public Gauges {
        gauges = List.copyOf(gauges);
    }

    /// What the instrument of this id is set to; the last one where there are several.
    public Optional<Gauge> find(String id) {
        return gauges.reversed().stream().filter(gauge -> gauge.id().equals(id)).findFirst();
    }

    /// The same with one more, or another, of its kind.
    Gauges with(Gauge changed) {
        List<Gauge> all = new ArrayList<>(gauges);
        all.replaceAll(gauge -> gauge.id().equals(changed.id()) ? changed : gauge);
        if (!all.contains(changed)) {
            all.add(changed);
        }
        return new Gauges(all);
    }
}
