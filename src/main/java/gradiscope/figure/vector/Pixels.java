package gradiscope.figure.vector;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import javafx.scene.paint.Color;

/// A drawing as pixels. On any thread.
public final class Pixels {
    private static final int MITER_LIMIT = 10;

    private final Graphics2D pen;

    private Pixels(Graphics2D pen) {
        this.pen = pen;
    }

    /// @param width in pixels; the drawing fills it
    /// @param height in pixels
    public static Mosaic of(Drawing drawing, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
            pen.setColor(colour(drawing.paper()));
            pen.fillRect(0, 0, width, height);
            pen.scale(width / drawing.width(), height / drawing.height());
            new Pixels(pen).all(drawing.items());
        } finally {
            pen.dispose();
        }
        return new Mosaic(height, width, image.getRGB(0, 0, width, height, null, 0, width));
    }

    private void all(List<Item> items) {
        items.forEach(this::draw);
    }

    private void draw(Item item) {
        switch (item) {
            case Item.Area area -> fill(area.outline(), area.colour());
            case Item.Stroke line -> stroke(line.outline(), line.stylus());
            case Item.Writing writing -> write(writing);
            case Item.Cells cells -> cells(cells);
            case Item.Window window -> window(window);
        }
    }

    private void fill(Outline outline, Color colour) {
        pen.setColor(colour(colour));
        pen.fill(shape(outline));
    }

    private void stroke(Outline outline, Stylus stylus) {
        pen.setColor(colour(stylus.colour()));
        pen.setStroke(stroke(stylus));
        pen.draw(shape(outline));
    }

    private void write(Item.Writing writing) {
        List<Outline> letters = Typeface.outlines(writing);
        if (writing.rim().isSeen()) {
            letters.forEach(letter -> stroke(letter, writing.rim()));
        }
        letters.forEach(letter -> fill(letter, writing.colour()));
    }

    private void cells(Item.Cells cells) {
        Mosaic mosaic = cells.mosaic();
        BufferedImage image = new BufferedImage(mosaic.columns(), mosaic.rows(), BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, mosaic.columns(), mosaic.rows(), mosaic.argb(), 0, mosaic.columns());
        AffineTransform place = AffineTransform.getTranslateInstance(cells.x(), cells.y());
        place.scale(cells.width() / mosaic.columns(), cells.height() / mosaic.rows());
        pen.drawImage(image, place, null);
    }

    private void window(Item.Window window) {
        Shape before = pen.getClip();
        pen.clip(new Rectangle2D.Double(window.x(), window.y(), window.width(), window.height()));
        all(window.items());
        pen.setClip(before);
    }

    private static java.awt.Color colour(Color colour) {
        return new java.awt.Color((float) colour.getRed(), (float) colour.getGreen(), (float) colour.getBlue(), (float)
                colour.getOpacity());
    }

    private static Path2D shape(Outline outline) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (Outline.Segment segment : outline.segments()) {
            switch (segment) {
                case Outline.Move move -> path.moveTo(move.to().x(), move.to().y());
                case Outline.Line line -> path.lineTo(line.to().x(), line.to().y());
                case Outline.Curve curve ->
                    path.curveTo(
                            curve.leaving().x(),
                            curve.leaving().y(),
                            curve.arriving().x(),
                            curve.arriving().y(),
                            curve.to().x(),
                            curve.to().y());
                case Outline.Close _ -> path.closePath();
            }
        }
        return path;
    }

    private static BasicStroke stroke(Stylus stylus) {
        int cap = switch (stylus.cap()) {
            case BUTT -> BasicStroke.CAP_BUTT;
            case ROUND -> BasicStroke.CAP_ROUND;
            case SQUARE -> BasicStroke.CAP_SQUARE;
        };
        int join = switch (stylus.join()) {
            case MITER -> BasicStroke.JOIN_MITER;
            case ROUND -> BasicStroke.JOIN_ROUND;
            case BEVEL -> BasicStroke.JOIN_BEVEL;
        };
        if (stylus.dashes().isEmpty()) {
            return new BasicStroke((float) stylus.width(), cap, join, MITER_LIMIT);
        }
        float[] dashes = new float[stylus.dashes().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = stylus.dashes().get(i).floatValue();
        }
        return new BasicStroke((float) stylus.width(), cap, join, MITER_LIMIT, dashes, (float) stylus.offset());
    }
}
