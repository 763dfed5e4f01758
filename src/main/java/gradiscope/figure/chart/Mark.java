package gradiscope.figure.chart;

import gradiscope.figure.plotted.Layer;
import java.util.List;
import java.util.Optional;
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

    /// What it shows of samples at a place.
    ///
    /// @param x pixels from the left of the plot area
    /// @param y pixels from its top
    default Optional<Pointed> at(double x, double y, Frame frame) {
        return Optional.empty();
    }

    /// Marks these samples, and no others, from the next [#place] on.
    default void highlight(List<Integer> samples) {}

    /// What it plots, as numbers; nothing where another mark says so already, or where there is none.
    List<Layer> plotted(Frame frame);

    /// Puts the nodes where they belong.
    void place(Frame frame);
}
