package gradiscope.figure;

import gradiscope.figure.chart.Renewable;
import gradiscope.figure.chart.Renewal;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Panels side by side that share all the room: the most important one first, and as many of the others as have
/// room to be read.
final class FittingPanels extends Region implements Renewable {
    private final List<Double> shares;
    private final double least;
    private final double gap;

    /// @param shares of the width, in any unit
    /// @param least width of a panel that can be read
    FittingPanels(List<? extends Region> panels, List<Double> shares, double least, double gap) {
        this.shares = List.copyOf(shares);
        this.least = least;
        this.gap = gap;
        getChildren().addAll(panels);
        setMinSize(0, 0);
    }

    @Override
    public boolean renew(Node fresh) {
        if (!(fresh instanceof FittingPanels other) || !shares.equals(other.shares)) {
            return false;
        }
        Renewal.children(getChildren(), List.copyOf(other.getChildren()));
        requestLayout();
        return true;
    }

    @Override
    protected void layoutChildren() {
        List<Node> panels = getManagedChildren();
        int count = panels.size();
        while (count > 1 && narrowest(count) < least) {
            count--;
        }
        double x = 0;
        for (int i = 0; i < panels.size(); i++) {
            Node panel = panels.get(i);
            panel.setVisible(i < count);
            if (i < count) {
                double width = width(i, count);
                panel.resizeRelocate(x, 0, width, getHeight());
                x += width + gap;
            }
        }
    }

    private double narrowest(int count) {
        double narrowest = Double.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            narrowest = Math.min(narrowest, width(i, count));
        }
        return narrowest;
    }

    private double width(int panel, int count) {
        double sum = shares.subList(0, count).stream().mapToDouble(s -> s).sum();
        return (getWidth() - gap * (count - 1)) * shares.get(panel) / sum;
    }
}
