package gradiscope.figure;

import gradiscope.figure.chart.Renewable;
import gradiscope.figure.chart.Renewal;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Parts side by side, as many as there is room for; the others are left out rather than cut. The first is always
/// there, with its words shortened if need be.
final class FittingRow extends Region implements Renewable {
    private final double gap;
    private final boolean shortens;

    FittingRow(List<Region> parts, double gap) {
        this(parts, gap, true);
    }

    /// @param shortens whether the first is there even where its words have to be shortened
    FittingRow(List<Region> parts, double gap, boolean shortens) {
        this.gap = gap;
        this.shortens = shortens;
        getChildren().addAll(parts);
        setMinHeight(USE_PREF_SIZE);
    }

    @Override
    public boolean renew(Node fresh) {
        if (!(fresh instanceof FittingRow other)) {
            return false;
        }
        List<Node> parts = List.copyOf(other.getChildren());
        if (parts.size() == getChildren().size()) {
            Renewal.children(getChildren(), parts);
        } else {
            getChildren().setAll(parts);
        }
        requestLayout();
        return true;
    }

    @Override
    protected double computePrefHeight(double width) {
        return getManagedChildren().stream()
                .mapToDouble(part -> part.prefHeight(-1))
                .max()
                .orElse(0);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        boolean room = true;
        for (Node part : getManagedChildren()) {
            boolean first = x == 0;
            double wanted = Math.ceil(part.prefWidth(-1));
            double width = first && shortens ? Math.min(wanted, getWidth()) : wanted;
            room = room && x + width <= getWidth();
            part.setVisible(room);
            part.resizeRelocate(x, 0, width, getHeight());
            x += width + gap;
        }
    }
}
