package gradiscope.figure;

import gradiscope.probe.Reading;
import java.util.List;

/// How a person wants a reading to be drawn: what needs no new measurement. A record with a `@Kind` of the same name
/// as that of the probe it belongs to, and one line in [Views#ALL].
public sealed interface View
        permits CollapseView, ConfusionView, FunctionView, InterpolationView, LossView, ParametersView, SurfaceView {
    /// As seen after a person has turned the picture, where it has depth.
    ///
    /// @param right in degrees
    /// @param down in degrees
    default View turned(double right, double down) {
        return this;
    }

    /// The layers of a reading that its property `layer` can name; empty: it has no such property.
    default List<String> layers(Reading reading) {
        return List.of();
    }
}
