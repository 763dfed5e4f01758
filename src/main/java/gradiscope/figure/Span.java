package gradiscope.figure;

import gradiscope.probe.Measured;
import java.util.List;

/// What a figure leaves room for beside what it shows: that of the film which it is a frame of. So axes stand still.
///
/// @param found every reading of the film, in the order of time
/// @param turning whether what has depth is seen from all sides
public record Span(List<Measured> found, boolean turning) {
    public Span {
        found = List.copyOf(found);
    }
}
