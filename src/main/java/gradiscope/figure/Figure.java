package gradiscope.figure;

import gradiscope.figure.chart.Look;
import java.util.List;
import javafx.scene.layout.Region;

/// The picture of a reading. Made, and drawn, on the toolkit's thread.
interface Figure {
    /// What was measured.
    String title(Look look);

    /// The numbers to read first, the most important one first.
    List<Fact> facts(Look look);

    /// All there is to see.
    Region whole(Look look);

    /// The most important of it, for little room.
    Region brief(Look look);

    /// What must be known to read it right: states in words, conventions.
    List<String> notes(Look look);
}
