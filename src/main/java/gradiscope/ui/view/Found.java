package gradiscope.ui.view;

import gradiscope.live.Measurement;
import gradiscope.live.Session;
import gradiscope.probe.Measured;
import gradiscope.probe.Reading;
import java.util.Optional;

/// Readings of a kind.
final class Found {
    private Found() {}

    /// What a watch has found at the step that is looked at, if it is of this kind.
    static <R extends Reading> Optional<R> by(Session session, String id, Class<R> kind) {
        return in(session.measurementProperty(id).get(), kind);
    }

    static <R extends Reading> Optional<R> in(Measurement measurement, Class<R> kind) {
        return measurement
                .shown()
                .map(Measured::reading)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
