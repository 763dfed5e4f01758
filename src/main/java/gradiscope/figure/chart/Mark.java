package gradiscope.figure.chart;

import java.util.List;
import javafx.scene.Node;

/// Something said about a chart inside of it. Belongs to one chart.
public interface Mark {
    /// What it is drawn with.
    List<Node> nodes();

    /// Takes over what a fresh one of its kind says, where that is cheaper than its nodes.
    ///
    /// @return whether it did; if not, the fresh one takes its place
    default boolean renew(Mark fresh) {
        return false;
    }

    /// Puts the nodes where they belong.
    void place(Frame frame);
}
