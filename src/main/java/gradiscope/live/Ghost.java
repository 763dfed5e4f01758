package gradiscope.live;

import java.util.Map;

/// A run that was left by a fork, to be seen beside the new one.
///
/// @param furthest the last step that it made
/// @param found what had been found in it, by the id of the watch
public record Ghost(long furthest, Map<String, Findings> found) {
    public Ghost {
        found = Map.copyOf(found);
    }
}
