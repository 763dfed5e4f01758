package gradiscope.live;

import gradiscope.probe.Probe;

/// A probe that is to be measured again and again.
///
/// @param id tells this watch from others, also of the same kind of probe
/// @param probe with its settings
public record Watch(String id, Probe probe) {}
