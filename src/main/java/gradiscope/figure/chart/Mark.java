package gradiscope.figure.chart;

import java.util.List;
import javafx.scene.Node;

/// Something said about a chart inside of it. Belongs to one chart.
public interface Mark {
    /// What it is drawn with.
    List<Node> nodes();

    /// Puts the nodes where they belong.
    void place(Frame frame);
}
