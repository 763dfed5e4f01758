package gradiscope.figure;

import java.util.List;

/// Several pictures on one page.
///
/// @param pieces one at least, in the order in which they are read; none of them a board itself
public record Board(List<Motif> pieces) implements Motif {
    public Board {
        pieces = List.copyOf(pieces);
        if (pieces.isEmpty() || pieces.stream().anyMatch(Board.class::isInstance)) {
            throw new IllegalArgumentException("a board of nothing, or of boards");
        }
    }
}
