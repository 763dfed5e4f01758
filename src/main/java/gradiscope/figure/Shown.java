package gradiscope.figure;

import gradiscope.probe.Measured;
import java.util.List;
import java.util.Optional;

/// What a figure is made of, and nothing else.
///
/// @param found the readings of one probe, in the order of time; may be empty
/// @param before what it found in a run that this one is compared with; empty: in none
/// @param view how a person wants it drawn; empty, or of another kind than the readings: as usual
/// @param span the film that it is a frame of; empty: it stands alone
public record Shown(List<Measured> found, List<Measured> before, Optional<View> view, Optional<Span> span)
        implements Motif {
    public Shown {
        found = List.copyOf(found);
        before = List.copyOf(before);
    }

    /// A figure that stands alone.
    public Shown(List<Measured> found, List<Measured> before, Optional<View> view) {
        this(found, before, view, Optional.empty());
    }

    /// A run on its own, drawn as usual.
    public static Shown of(List<Measured> found) {
        return new Shown(found, List.of(), Optional.empty());
    }

    /// The view, where it is of a kind; else the usual one of that kind.
    <V extends View> V view(V usual) {
        return view.filter(usual.getClass()::isInstance)
                .map(v -> Shown.<V>cast(usual, v))
                .orElse(usual);
    }

    @SuppressWarnings("unchecked") // a record has no subclasses, so both are of one class
    private static <V extends View> V cast(V usual, View view) {
        return (V) usual.getClass().cast(view);
    }
}
