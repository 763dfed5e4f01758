package gradiscope.figure;

import gradiscope.probe.Reading;
import java.util.List;

/// How a person wants a reading to be drawn: what needs no new measurement. A record with a `@Kind` of the same name
/// as that of the probe it belongs to, and one line in [Views#ALL].
public sealed interface View
        permits CollapseView, ConfusionView, InterpolationView, LossView, ParametersView, SurfaceView {
    /// The layers of a reading that its property `layer` can name; empty: it has no such property.
    default List<String> layers(Reading reading) {
        return List.of();
    }
}
