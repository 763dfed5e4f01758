package gradiscope.live.file;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Property;
import java.util.List;

/// How a window is arranged.
///
/// @param tiles instruments by id, in the order of their tiles; those that are not named follow
/// @param full the instrument that fills the dashboard; empty: none
/// @param pinned instruments that hold what they show
/// @param presented instruments that a room is shown; empty: as usual
/// @param instruments what they are set to, a JSON document of its own, which this package does not read; empty: as
/// usual
/// @param presenting whether it is shown to a room
/// @param pace decades of steps a second, the right end without limit
public record Layout(
        @Property(help = "the order of the tiles", initial = "[]")
        List<String> tiles,

        @Property(help = "the instrument that fills the dashboard", initial = "")
        String full,

        @Property(help = "instruments that hold what they show", initial = "[]")
        List<String> pinned,

        @Property(help = "instruments that a room is shown", initial = "[]")
        List<String> presented,

        @Property(help = "what the instruments are set to, as JSON", initial = "")
        String instruments,

        @Property(help = "whether it is shown to a room", initial = "false")
        boolean presenting,

        @Property(help = "decades of steps a second", initial = "2.5", min = 0, max = 5)
        double pace) {
    /// As a window opens for the first time.
    public static final Layout FIRST = new Layout(List.of(), "", List.of(), List.of(), "", false, 2.5);

    public Layout {
        tiles = List.copyOf(tiles);
        pinned = List.copyOf(pinned);
        presented = List.copyOf(presented);
        Descriptor.check(Layout.class, tiles, full, pinned, presented, instruments, presenting, pace);
    }
}
