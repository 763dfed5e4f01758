package gradiscope.figure.chart;

import gradiscope.figure.plotted.Layer;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// How a line is drawn.
///
/// @param colour its colour
/// @param width in multiples of the font size
/// @param dash length of dashes and gaps, in multiples of the font size; 0: a solid line
public record Ink(Color colour, double width, double dash) {
    private static final double USUAL = 0.14;
    private static final double FINE = 0.06;

    public static Ink solid(Color colour) {
        return new Ink(colour, USUAL, 0);
    }

    public static Ink dashed(Color colour) {
        return new Ink(colour, USUAL, 0.45);
    }

    public static Ink dotted(Color colour) {
        return new Ink(colour, USUAL, 0.16);
    }

    /// One of several kinds of line, where colour says something else.
    ///
    /// @param kind 0: solid; 1: dashed; 2: dotted; 3: thin; then as from the start, in longer dashes
    public static Ink ofKind(Color colour, int kind) {
        return switch (kind) {
            case 0 -> solid(colour);
            case 1 -> dashed(colour);
            case 2 -> dotted(colour);
            case 3 -> fine(colour);
            default -> new Ink(colour, USUAL, 0.45 * (kind - 2));
        };
    }

    /// A thin line, for what is said about a curve.
    public static Ink fine(Color colour) {
        return new Ink(colour, FINE, 0);
    }

    /// A thin dashed line.
    public static Ink fineDashed(Color colour) {
        return new Ink(colour, FINE, 0.3);
    }

    /// As a description of what is plotted has it.
    public Layer.Stroke plotted() {
        return new Layer.Stroke(ColourMap.web(colour), width, dash);
    }

    /// Draws the outline of a shape so, and nothing inside it.
    public <S extends Shape> S stroke(S shape, Look look) {
        shape.setFill(null);
        shape.setStroke(colour);
        shape.setStrokeWidth(look.em(width));
        shape.setStrokeLineJoin(StrokeLineJoin.ROUND);
        shape.setStrokeLineCap(dash > 0 ? StrokeLineCap.BUTT : StrokeLineCap.ROUND);
        shape.getStrokeDashArray().clear();
        if (dash > 0) {
            shape.getStrokeDashArray().setAll(look.em(dash), look.em(dash));
        }
        return shape;
    }
}
