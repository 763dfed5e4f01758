package gradiscope.ui;

import gradiscope.probe.Measured;
import java.util.List;

/// A run at one moment, as the window shows it.
///
/// @param moment number of this snapshot, rising: tells new from old without comparing what is in it
/// @param step steps made so far
/// @param loss of the last batch
/// @param phase what the run is doing, in a word or a sentence
/// @param going whether it is training
/// @param over whether it cannot go on: it diverged
/// @param tiles what each probe found, in the order of the tiles
public record LiveSnapshot(
        long moment, long step, double loss, String phase, boolean going, boolean over, List<Tile> tiles) {
    public LiveSnapshot {
        tiles = List.copyOf(tiles);
    }

    /// The readings of one probe.
    ///
    /// @param title of the probe
    /// @param revision how often it was measured
    /// @param readings in the order of time; may be empty
    public record Tile(String title, long revision, List<Measured> readings) {
        public Tile {
            readings = List.copyOf(readings);
        }
    }
}
