package gradiscope.figure.vector;

import java.util.IdentityHashMap;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.shape.FillRule;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Shows items in a window, many times a second, where a node for each would be too slow; and says which they are, for
/// whoever makes a file of them. On the toolkit's thread.
public final class ItemCanvas extends Canvas implements Drawn {
    private static final double[] SOLID = {};

    private List<Item> items = List.of();
    /// Of the cells that are shown: what has not changed needs no new image.
    private IdentityHashMap<Mosaic, Image> images = new IdentityHashMap<>();

    private IdentityHashMap<Mosaic, Image> before = new IdentityHashMap<>();

    /// Shows these instead of those before.
    ///
    /// @param width in pixels, of the canvas from now on
    /// @param height in pixels
    public void show(List<Item> next, double width, double height) {
        items = List.copyOf(next);
        before = images;
        images = new IdentityHashMap<>();
        setWidth(width);
        setHeight(height);
        GraphicsContext gc = getGraphicsContext2D();
        gc.clearRect(0, 0, width, height);
        gc.setImageSmoothing(false);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
        gc.setFillRule(FillRule.NON_ZERO);
        items.forEach(item -> draw(gc, item));
        before.clear();
    }

    @Override
    public List<Item> items() {
        return items;
    }

    private void draw(GraphicsContext gc, Item item) {
        switch (item) {
            case Item.Area area -> {
                gc.setFill(area.colour());
                fill(gc, area.outline());
            }
            case Item.Stroke line -> {
                pen(gc, line.stylus());
                stroke(gc, line.outline());
            }
            case Item.Writing writing -> write(gc, writing);
            case Item.Cells cells ->
                gc.drawImage(image(cells.mosaic()), cells.x(), cells.y(), cells.width(), cells.height());
            case Item.Window window -> window(gc, window);
        }
    }

    private static void pen(GraphicsContext gc, Stylus stylus) {
        gc.setStroke(stylus.colour());
        gc.setLineWidth(stylus.width());
        gc.setLineCap(stylus.cap());
        gc.setLineJoin(stylus.join());
        gc.setLineDashes(stylus.dashes().isEmpty() ? SOLID : dashes(stylus));
        gc.setLineDashOffset(stylus.offset());
    }

    private static double[] dashes(Stylus stylus) {
        return stylus.dashes().stream().mapToDouble(dash -> dash).toArray();
    }

    private static void stroke(GraphicsContext gc, Outline outline) {
        switch (Simple.of(outline)) {
            case Simple.Straight line ->
                gc.strokeLine(
                        line.from().x(),
                        line.from().y(),
                        line.to().x(),
                        line.to().y());
            case Simple.Box box -> gc.strokeRect(box.x(), box.y(), box.width(), box.height());
            case Simple.Disc disc -> gc.strokeOval(disc.x(), disc.y(), disc.width(), disc.height());
            case Simple.Path _ -> {
                trace(gc, outline);
                gc.stroke();
            }
        }
    }

    private static void fill(GraphicsContext gc, Outline outline) {
        switch (Simple.of(outline)) {
            case Simple.Box box -> gc.fillRect(box.x(), box.y(), box.width(), box.height());
            case Simple.Disc disc -> gc.fillOval(disc.x(), disc.y(), disc.width(), disc.height());
            case Simple.Straight _, Simple.Path _ -> {
                trace(gc, outline);
                gc.fill();
            }
        }
    }

    private static void trace(GraphicsContext gc, Outline outline) {
        gc.beginPath();
        for (Outline.Segment segment : outline.segments()) {
            switch (segment) {
                case Outline.Move move -> gc.moveTo(move.to().x(), move.to().y());
                case Outline.Line line -> gc.lineTo(line.to().x(), line.to().y());
                case Outline.Curve curve ->
                    gc.bezierCurveTo(
                            curve.leaving().x(),
                            curve.leaving().y(),
                            curve.arriving().x(),
                            curve.arriving().y(),
                            curve.to().x(),
                            curve.to().y());
                case Outline.Close _ -> gc.closePath();
            }
        }
    }

    private static void write(GraphicsContext gc, Item.Writing writing) {
        gc.save();
        gc.setFont(Font.font(writing.face().family(), writing.size()));
        gc.translate(writing.at().x(), writing.at().y());
        gc.rotate(writing.angle());
        if (writing.rim().isSeen()) {
            pen(gc, writing.rim());
            gc.strokeText(writing.words(), 0, 0);
        }
        gc.setFill(writing.colour());
        gc.fillText(writing.words(), 0, 0);
        gc.restore();
    }

    private Image image(Mosaic mosaic) {
        return images.computeIfAbsent(mosaic, cells -> {
            Image known = before.get(cells);
            return known == null ? made(cells) : known;
        });
    }

    private static Image made(Mosaic mosaic) {
        int columns = mosaic.columns();
        WritableImage image = new WritableImage(columns, mosaic.rows());
        image.getPixelWriter()
                .setPixels(0, 0, columns, mosaic.rows(), PixelFormat.getIntArgbInstance(), mosaic.argb(), 0, columns);
        return image;
    }

    private void window(GraphicsContext gc, Item.Window window) {
        gc.save();
        gc.beginPath();
        gc.rect(window.x(), window.y(), window.width(), window.height());
        gc.clip();
        window.items().forEach(item -> draw(gc, item));
        gc.restore();
    }
}
