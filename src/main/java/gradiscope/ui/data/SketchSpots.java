package gradiscope.ui.data;

import gradiscope.figure.chart.Look;
import java.util.Optional;
import javafx.geometry.Point2D;

/// Where the samples of a sketch are in its picture.
///
/// @param side of the picture, in pixels
/// @param captions whether there are names below images
record SketchSpots(Sketch sketch, double side, boolean captions, Look look) {
    private static final int COLUMNS = 5;
    private static final int COLUMNS_OF_SMALL = 3;

    /// Images in rows, from the upper left.
    ///
    /// @param side of one, in pixels
    /// @param across from one to the next
    /// @param down from one row to the next
    record Cells(int columns, int rows, double side, double across, double down) {
        int count() {
            return columns * rows;
        }

        Point2D corner(int place) {
            int row = place / columns;
            return new Point2D(place % columns * across, row * down);
        }
    }

    Cells cells() {
        double name = captions ? look.em(1.15) : 0;
        int columns = captions ? COLUMNS : COLUMNS_OF_SMALL;
        double gap = captions ? look.em(0.3) : look.em(0.15);
        double cell = (side - (columns - 1) * gap) / columns;
        int rows = (int) Math.max(1, (side + gap) / (cell + name + gap));
        return new Cells(columns, rows, cell, cell + gap, cell + name + gap);
    }

    /// Width of what stands for one sample; 0: a point.
    double cell() {
        return sketch instanceof Sketch.Images ? cells().side() : 0;
    }

    /// The middle of what stands for a sample; empty where there was no room for it.
    Optional<Point2D> at(int place) {
        return switch (sketch) {
            case Sketch.Cloud cloud -> Optional.of(point(cloud.frame(), cloud.x()[place], cloud.y()[place]));
            case Sketch.Graph graph -> Optional.of(point(graph.frame(), graph.x()[place], graph.y()[place]));
            case Sketch.Images _ -> {
                Cells cells = cells();
                double half = cells.side() / 2;
                yield place < cells.count() ? Optional.of(cells.corner(place).add(half, half)) : Optional.empty();
            }
            case Sketch.Empty _, Sketch.Field _ -> Optional.empty();
        };
    }

    private Point2D point(Sketch.Frame frame, double x, double y) {
        return new Point2D(side * frame.across(x), side * frame.down(y));
    }
}
