package gradiscope.ui.dashboard;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Message;
import gradiscope.experiment.Property;
import gradiscope.figure.View;
import gradiscope.live.Watch;
import gradiscope.probe.Probe;

/// What one instrument is set to. Both parts are of one kind: their names are the same.
public record Gauge(
        @Property(help = "what is measured") Probe probe,
        @Property(help = "how it is drawn") View view) {
    /// @throws InvalidValue when the view is of another kind than the probe
    public Gauge {
        String kind = Descriptor.of(probe).name();
        if (!Descriptor.of(view).name().equals(kind)) {
            throw new InvalidValue(
                    "view", Message.of("it is the view of another kind of probe"), Message.of("use {0}", kind));
        }
    }

    /// The name of its kind, by which an instrument knows it.
    public String id() {
        return Descriptor.of(probe).name();
    }

    public Gauge withProbe(Probe other) {
        return new Gauge(other, view);
    }

    public Gauge withView(View other) {
        return new Gauge(probe, other);
    }

    Watch watch() {
        return new Watch(id(), probe);
    }
}
