package gradiscope.live;

import java.util.Map;
import java.util.Optional;

/// What was found in a run so far, and in the one that it was forked from.
///
/// @param found by the id of the watch; of watches over time alone
public record Logbook(Map<String, Findings> found, Optional<Ghost> ghost) {
    public static final Logbook EMPTY = new Logbook(Map.of(), Optional.empty());

    public Logbook {
        found = Map.copyOf(found);
    }
}
