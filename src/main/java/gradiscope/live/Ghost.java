package gradiscope.live;

import gradiscope.experiment.Experiment;
import gradiscope.training.Snapshot;
import java.util.Map;

/// A run that was left by a fork, kept to be seen beside the new one.
///
/// @param experiment what it trained
/// @param last where it stood, with its whole curve
/// @param measurements what had been found in it, by watch
public record Ghost(Experiment experiment, Snapshot last, Map<String, Measurement> measurements) {
    public Ghost {
        measurements = Map.copyOf(measurements);
    }
}
