package gradiscope.probe.function;

import gradiscope.network.Answer;
import gradiscope.probe.Reading;
import java.util.Optional;

/// What the function probe found.
///
/// @param answer how the network's answers are to be read
/// @param plane the map over the plane; empty where samples do not have two raw inputs
/// @param answered the answers to some samples; empty where there is a map
/// @param followed one sample on its way through the network
public record FunctionReading(
        Answer answer, Optional<PlaneMap> plane, Optional<AnsweredSamples> answered, FollowedSample followed)
        implements Reading {}
