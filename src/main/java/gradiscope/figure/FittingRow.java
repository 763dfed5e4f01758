package gradiscope.figure;

import gradiscope.figure.chart.Renewable;
import gradiscope.figure.chart.Renewal;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Parts side by side, as many as there is room for; the others are left out rather than cut. The first is always
/// there, with its words shortened if need be. In a window a mark at the end says that something is left out, and what.
final class FittingRow extends Region implements Renewable {
    private final double gap;
    private final boolean shortens;
    private final Label mark = new Label("…");
    private final Tooltip leftOut = new Tooltip();

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

    /// With the mark.
    static FittingRow telling(List<Region> parts, double gap) {
        FittingRow row = new FittingRow(parts, gap);
        row.mark.setManaged(false);
        row.mark.setTooltip(row.leftOut);
        row.mark.getStyleClass().add("fact-more");
        row.getChildren().add(row.mark);
        return row;
    }

    private boolean tells() {
        return mark.getParent() != null;
    }

    @Override
    public boolean renew(Node fresh) {
        if (!(fresh instanceof FittingRow other)) {
            return false;
        }
        if (tells() != other.tells()) {
            return false;
        }
        if (other.getChildren().size() == getChildren().size()) {
            // The mark is kept, whose words are all alike.
            Renewal.children(getChildren(), List.copyOf(other.getChildren()));
        } else {
            getChildren().removeAll(getManagedChildren());
            getChildren().addAll(0, List.copyOf(other.getManagedChildren()));
        }
        requestLayout();
        return true;
    }

    /// Where it may be empty, its width decides.
    @Override
    public @Nullable Orientation getContentBias() {
        return shortens ? null : Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        boolean none = !shortens && width >= 0 && fitting(getManagedChildren(), width) == 0;
        return none ? 0 : highest();
    }

    private double highest() {
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
        List<Node> parts = getManagedChildren();
        double markWidth = tells() ? Math.ceil(mark.prefWidth(-1)) : 0;
        int seen = fitting(parts, getWidth());
        boolean some = tells() && seen < parts.size();
        if (some) {
            seen = fitting(parts, getWidth() - markWidth - gap / 2);
        }
        double x = 0;
        for (int i = 0; i < parts.size(); i++) {
            Node part = parts.get(i);
            double width = Math.ceil(part.prefWidth(-1));
            double most = getWidth() - (some ? markWidth + gap / 2 : 0);
            part.setVisible(i < seen);
            part.resizeRelocate(x, 0, i == 0 ? Math.min(width, most) : width, getHeight());
            x += i < seen ? part.getLayoutBounds().getWidth() + gap : 0;
        }
        mark.setVisible(some);
        if (some) {
            mark.resizeRelocate(x - gap / 2, 0, markWidth, mark.prefHeight(-1));
            leftOut.setText(words(parts.subList(seen, parts.size())));
        }
    }

    /// How many parts have room; one at least, where it may be shortened.
    private int fitting(List<Node> parts, double room) {
        double x = 0;
        for (int i = 0; i < parts.size(); i++) {
            x += Math.ceil(parts.get(i).prefWidth(-1));
            if ((i > 0 || !shortens) && x > room) {
                return i;
            }
            x += gap;
        }
        return parts.size();
    }

    private static String words(List<Node> parts) {
        return parts.stream()
                .map(part -> ((Parent) part)
                        .getChildrenUnmodifiable().stream()
                                .map(line -> ((Labeled) line).getText())
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }
}
