package gradiscope.live;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What was found in a run so far, and in the one that it was forked from.
///
/// @param found by the id of the watch; of watches over time alone
public record Logbook(Map<String, Findings> found, Optional<Ghost> ghost) {
    public static final Logbook EMPTY = new Logbook(Map.of(), Optional.empty());

    public Logbook {
        found = Map.copyOf(found);
    }

    /// Without what was found at a step of the run.
    Logbook without(long step) {
        Map<String, Findings> others = new HashMap<>();
        found.forEach((id, each) -> each.without(step).ifPresent(rest -> others.put(id, rest)));
        return new Logbook(others, ghost);
    }

    /// With one reading in so many of each watch; the first and the last stay.
    Logbook thinned(int every) {
        return new Logbook(thinned(found, every), ghost.map(g -> new Ghost(g.furthest(), thinned(g.found(), every))));
    }

    private static Map<String, Findings> thinned(Map<String, Findings> all, int every) {
        return all.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().thinned(every)));
    }
}
