package gradiscope.ui.view;

import gradiscope.figure.chart.ColourBar;
import gradiscope.figure.chart.GridChart;
import gradiscope.figure.chart.Ink;
import gradiscope.figure.chart.LinearScale;
import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.ScaledAxis;
import gradiscope.figure.chart.Spot;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;

/// A plot area between two axes: a map below, marks over it, and rings around what is pointed at.
final class AxesPane extends Region {
    private final boolean square;
    private final ImageView map = new ImageView();
    private final Canvas marks = new Canvas();
    private final Pane highlights = new Pane();
    private final Pane area = new Pane(map, marks, highlights);
    private Runnable redraw = () -> {};
    private @Nullable Axes axes;
    private @Nullable ScaledAxis across;
    private @Nullable ScaledAxis up;
    private @Nullable GridChart bar;
    private boolean dirty;

    /// What the axes say.
    ///
    /// @param bar the scale of the colours; empty: none
    record Axes(
            LinearScale across,
            String acrossLabel,
            LinearScale up,
            String upLabel,
            Optional<LinearScale> bar,
            Look look) {}

    /// @param square whether the area is as wide as it is high
    AxesPane(boolean square) {
        this.square = square;
        map.setSmooth(false);
        highlights.setManaged(false);
        highlights.setMouseTransparent(true);
        marks.setMouseTransparent(true);
        map.setMouseTransparent(true);
        area.setPickOnBounds(true);
        getStyleClass().add("figure");
        getStylesheets()
                .add(Objects.requireNonNull(AxesPane.class.getResource("/gradiscope/figure/figure.css"))
                        .toExternalForm());
        getChildren().add(area);
        setMinSize(0, 0);
    }

    /// The plot area, for the mouse.
    Region area() {
        return area;
    }

    Canvas marks() {
        return marks;
    }

    /// @param redraw draws the marks; called in the layout pass
    void onRedraw(Runnable redraw) {
        this.redraw = redraw;
    }

    /// Takes other axes, if they are others.
    void axes(Axes next) {
        if (next.equals(axes)) {
            return;
        }
        axes = next;
        getChildren().setAll(area);
        ScaledAxis x = ScaledAxis.ofCells(next.across, Side.BOTTOM, next.acrossLabel, next.look);
        ScaledAxis y = ScaledAxis.ofCells(next.up, Side.LEFT, next.upLabel, next.look);
        across = x;
        up = y;
        getChildren().addAll(x, y);
        bar = next.bar
                .map(scale -> ColourBar.of(next.look.palette().values(), scale, "", next.look))
                .orElse(null);
        if (bar != null) {
            getChildren().add(bar);
        }
        redraw();
    }

    /// @param cells row 0 at the top
    void map(Image cells) {
        map.setImage(cells);
    }

    void redraw() {
        dirty = true;
        requestLayout();
    }

    /// Where numbers lie; empty before there are axes.
    Optional<Plot> plot() {
        Axes now = axes;
        return now == null || marks.getWidth() < 1
                ? Optional.empty()
                : Optional.of(new Plot(
                        now.across.lower(),
                        now.across.upper(),
                        now.up.lower(),
                        now.up.upper(),
                        marks.getWidth(),
                        marks.getHeight()));
    }

    /// Rings around spots, and nowhere else.
    void highlight(List<Spot> spots) {
        highlights.getChildren().clear();
        Axes now = axes;
        plot().filter(_ -> now != null)
                .ifPresent(plot -> spots.forEach(spot -> {
                    Circle ring = new Circle(
                            plot.x(spot.x()),
                            plot.y(spot.y()),
                            Objects.requireNonNull(now).look.em(0.6));
                    highlights.getChildren().add(new Ink(now.look.palette().text(), 0.2, 0).stroke(ring, now.look));
                }));
    }

    @Override
    protected double computePrefHeight(double width) {
        return 300;
    }

    @Override
    protected void layoutChildren() {
        Axes now = axes;
        ScaledAxis x = across;
        ScaledAxis y = up;
        if (now == null || x == null || y == null) {
            return;
        }
        Look look = now.look;
        double left = Math.ceil(y.prefWidth(getHeight()));
        double below = Math.ceil(x.prefHeight(getWidth()));
        double rim = look.em(0.7);
        GridChart scale = bar;
        double beside = scale == null ? rim : look.em(1.9) + scale.getYAxis().prefWidth(getHeight());
        double width = Math.max(1, Math.floor(getWidth() - left - beside));
        double height = Math.max(1, Math.floor(getHeight() - below - rim));
        double side = Math.min(width, height);
        double w = square ? side : width;
        double h = square ? side : height;
        double from = Math.floor((getWidth() - left - beside - w) / 2) + left;
        area.resizeRelocate(from, rim, w, h);
        x.resizeRelocate(from, rim + h, w, below);
        y.resizeRelocate(from - left, rim, left, h);
        if (scale != null) {
            double foot = scale.getXAxis().prefHeight(look.em(1.1));
            scale.resizeRelocate(
                    from + w + look.em(0.8), rim - look.em(0.3), beside - look.em(0.8), h + foot + look.em(0.3));
        }
        draw(w, h);
    }

    private void draw(double w, double h) {
        map.setFitWidth(w);
        map.setFitHeight(h);
        if (dirty || marks.getWidth() != w || marks.getHeight() != h) {
            dirty = false;
            marks.setWidth(w);
            marks.setHeight(h);
            marks.getGraphicsContext2D().clearRect(0, 0, w, h);
            redraw.run();
        }
    }
}
