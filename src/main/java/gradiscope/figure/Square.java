package gradiscope.figure;

import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Plot;
import gradiscope.figure.chart.Renewable;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// A chart whose plot area is as wide as it is high, at the upper left of the room there is; with its
/// colour bar at its right, as high as the plot area, if it has one.
final class Square extends Region implements Renewable {
    private final Plot chart;
    private final Optional<Plot> bar;
    private final Look look;

    Square(Plot chart, Look look) {
        this(chart, Optional.empty(), look);
    }

    Square(Plot chart, Plot bar, Look look) {
        this(chart, Optional.of(bar), look);
    }

    private Square(Plot chart, Optional<Plot> bar, Look look) {
        this.chart = chart;
        this.bar = bar;
        this.look = look;
        getChildren().add(chart);
        bar.ifPresent(getChildren()::add);
        setMinSize(0, 0);
    }

    @Override
    public boolean renew(Node fresh) {
        // Both or none: a fresh chart that was taken over is empty.
        if (!(fresh instanceof Square other)
                || other.bar.isPresent() != bar.isPresent()
                || !other.look.equals(look)
                || !chart.isLike(other.chart)
                || !bar.map(b -> b.isLike(other.bar.orElseThrow())).orElse(true)) {
            return false;
        }
        chart.renew(other.chart);
        bar.ifPresent(b -> b.renew(other.bar.orElseThrow()));
        requestLayout();
        return true;
    }

    @Override
    protected void layoutChildren() {
        double top = look.em(0.3);
        double left = chart.getYAxis().prefWidth(getHeight());
        double below = chart.getXAxis().prefHeight(getWidth());
        double gap = look.em(0.8);
        double thick = look.em(1.1);
        double beside =
                bar.map(b -> gap + thick + b.getYAxis().prefWidth(getHeight())).orElse(0.0);
        double plot = Math.floor(Math.max(1, Math.min(getWidth() - left - beside, getHeight() - below - top)));
        chart.resizeRelocate(0, 0, left + plot, top + plot + below);
        bar.ifPresent(b -> b.resizeRelocate(
                left + plot + gap, 0, beside - gap, top + plot + b.getXAxis().prefHeight(thick)));
    }
}
