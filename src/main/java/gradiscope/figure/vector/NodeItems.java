package gradiscope.figure.vector;

import gradiscope.figure.vector.Outline.Place;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.text.TextLineInfo;
import org.jspecify.annotations.Nullable;

/// What a node itself shows, without its children, in its own coordinates.
final class NodeItems {
    private NodeItems() {}

    static List<Item> of(Shape shape) {
        if (shape instanceof Text text) {
            return words(text);
        }
        List<Item> items = new ArrayList<>();
        Outline outline = ShapeOutlines.of(shape);
        if (!outline.isEmpty() && isSeen(shape.getFill())) {
            items.add(new Item.Area(outline, colour(shape.getFill())));
        }
        if (!outline.isEmpty() && stylus(shape).isSeen()) {
            items.add(new Item.Stroke(outline, stylus(shape)));
        }
        return items;
    }

    private static Stylus stylus(Shape shape) {
        return new Stylus(
                colour(shape.getStroke()),
                shape.getStroke() == null ? 0 : shape.getStrokeWidth(),
                shape.getStrokeLineCap(),
                shape.getStrokeLineJoin(),
                shape.getStrokeDashArray(),
                shape.getStrokeDashOffset());
    }

    private static Color colour(@Nullable Paint paint) {
        return paint instanceof Color colour ? colour : Color.TRANSPARENT;
    }

    private static boolean isSeen(@Nullable Paint paint) {
        return colour(paint).getOpacity() > 0;
    }

    private static List<Item> words(Text text) {
        List<Item> items = new ArrayList<>();
        Bounds block = text.getLayoutBounds();
        for (TextLineInfo line : text.getLayoutInfo().getTextLines(false)) {
            String words = text.getText().substring(line.start(), line.end()).stripTrailing();
            if (!words.isEmpty()) {
                double spare = Math.max(0, block.getWidth() - line.bounds().getWidth());
                double left = block.getMinX() + spare * shareBefore(text);
                double baseline = line.bounds().getMinY() + text.getBaselineOffset();
                items.add(new Item.Writing(
                        words,
                        Typeface.of(text.getFont().getName()),
                        text.getFont().getSize(),
                        colour(text.getFill()),
                        new Place(left, baseline),
                        0,
                        stylus(text)));
            }
        }
        return items;
    }

    private static double shareBefore(Text text) {
        return switch (text.getTextAlignment()) {
            case LEFT, JUSTIFY -> 0;
            case CENTER -> 0.5;
            case RIGHT -> 1;
        };
    }

    static List<Item> of(ImageView view) {
        @Nullable Image image = view.getImage();
        if (image == null) {
            return List.of();
        }
        Mosaic mosaic = view instanceof Mosaicked mosaicked ? mosaicked.mosaic() : pixels(image);
        Bounds bounds = view.getLayoutBounds();
        return List.of(
                new Item.Cells(mosaic, bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight()));
    }

    private static Mosaic pixels(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new Mosaic(height, width, argb);
    }

    static List<Item> of(Region region) {
        List<Item> items = new ArrayList<>();
        @Nullable Background background = region.getBackground();
        if (background != null) {
            background.getFills().stream()
                    .filter(fill -> isSeen(fill.getFill()))
                    .forEach(fill -> items.add(fill(fill, region)));
        }
        @Nullable Border border = region.getBorder();
        if (border != null) {
            border.getStrokes().forEach(stroke -> sides(stroke, region, items));
        }
        return items;
    }

    private static Item fill(BackgroundFill fill, Region region) {
        Insets insets = fill.getInsets();
        return new Item.Area(
                Outline.rectangle(
                        insets.getLeft(),
                        insets.getTop(),
                        region.getWidth() - insets.getLeft() - insets.getRight(),
                        region.getHeight() - insets.getTop() - insets.getBottom(),
                        fill.getRadii().getTopLeftHorizontalRadius()),
                colour(fill.getFill()));
    }

    /// A border is as many areas as it has sides of a colour.
    private static void sides(BorderStroke stroke, Region region, List<Item> items) {
        BorderWidths widths = stroke.getWidths();
        double width = region.getWidth();
        double height = region.getHeight();
        side(stroke.getTopStroke(), 0, 0, width, widths.getTop(), items);
        side(stroke.getBottomStroke(), 0, height - widths.getBottom(), width, widths.getBottom(), items);
        side(stroke.getLeftStroke(), 0, 0, widths.getLeft(), height, items);
        side(stroke.getRightStroke(), width - widths.getRight(), 0, widths.getRight(), height, items);
    }

    private static void side(Paint paint, double x, double y, double width, double height, List<Item> items) {
        if (isSeen(paint) && width > 0 && height > 0) {
            items.add(new Item.Area(Outline.rectangle(x, y, width, height), colour(paint)));
        }
    }
}
