package gradiscope.live;

import gradiscope.probe.Probe;

/// A probe that is to be measured again and again.
///
/// @param id tells this watch from others, also of the same kind of probe
/// @param probe with its settings
/// @param isOverTime whether its readings are remembered by step, as a curve over time needs them; else only the newest
public record Watch(String id, Probe probe, boolean isOverTime) {
    /// A watch whose readings are remembered by step.
    public Watch(String id, Probe probe) {
        this(id, probe, true);
    }

    /// A watch of which nobody asks what was.
    public static Watch ofNow(String id, Probe probe) {
        return new Watch(id, probe, false);
    }
}
