package gradiscope.figure.vector;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// A drawing as SVG: W3C, 1.1, with `image-rendering` and `paint-order` of 2, which older readers pass over.
public final class Svg {
    private final Markup xml = new Markup();
    private final boolean outlined;
    private int windows;

    private Svg(boolean outlined) {
        this.outlined = outlined;
    }

    /// How large a picture is wanted: lengths with units, like `82mm`.
    public record Size(String width, String height) {}

    /// @param outlined letters as outlines, which look the same everywhere and can no longer be edited or found
    public static byte[] of(Drawing drawing, Size size, boolean outlined, About about) {
        Svg svg = new Svg(outlined);
        svg.document(drawing, size, about);
        return svg.xml.bytes();
    }

    private void document(Drawing drawing, Size size, About about) {
        xml.begin(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "xmlns:xlink",
                "http://www.w3.org/1999/xlink",
                "width",
                size.width(),
                "height",
                size.height(),
                "viewBox",
                "0 0 " + Decimals.of(drawing.width()) + " " + Decimals.of(drawing.height()));
        xml.words("title", about.title());
        xml.words("desc", about.description());
        if (!about.sidecar().isEmpty()) {
            xml.words("metadata", about.sidecar(), "id", "gradiscope");
        }
        if (drawing.paper().getOpacity() > 0) {
            fill(Outline.rectangle(0, 0, drawing.width(), drawing.height()), drawing.paper());
        }
        drawing.items().forEach(this::draw);
        xml.end();
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
        xml.empty("path", "d", data(outline), "fill", hex(colour), "fill-opacity", opacity(colour));
    }

    private void stroke(Outline outline, Stylus stylus) {
        xml.empty(
                "path",
                "d",
                data(outline),
                "fill",
                "none",
                "stroke",
                hex(stylus.colour()),
                "stroke-opacity",
                opacity(stylus.colour()),
                "stroke-width",
                Decimals.of(stylus.width()),
                "stroke-linecap",
                stylus.cap().name().toLowerCase(Locale.ROOT),
                "stroke-linejoin",
                stylus.join().name().toLowerCase(Locale.ROOT),
                "stroke-dasharray",
                stylus.dashes().isEmpty()
                        ? null
                        : stylus.dashes().stream().map(Decimals::of).collect(Collectors.joining(" ")),
                "stroke-dashoffset",
                stylus.offset() == 0 ? null : Decimals.of(stylus.offset()));
    }

    private void write(Item.Writing writing) {
        if (outlined) {
            List<Outline> letters = Typeface.outlines(writing);
            if (writing.rim().isSeen()) {
                letters.forEach(letter -> stroke(letter, writing.rim()));
            }
            letters.stream().filter(letter -> !letter.isEmpty()).forEach(letter -> fill(letter, writing.colour()));
            return;
        }
        if (writing.rim().isSeen()) {
            words(
                    writing,
                    hex(writing.rim().colour()),
                    Decimals.of(writing.rim().width()),
                    writing.rim().colour());
        }
        words(writing, null, null, writing.colour());
    }

    /// Its length is given, so that a reader without the font keeps the place that there is.
    private void words(Item.Writing writing, @Nullable String stroke, @Nullable String width, Color colour) {
        String x = Decimals.of(writing.at().x());
        String y = Decimals.of(writing.at().y());
        @Nullable
        String turn = writing.angle() == 0 ? null : "rotate(" + Decimals.of(writing.angle()) + " " + x + " " + y + ")";
        xml.words(
                "text",
                writing.words(),
                "x",
                x,
                "y",
                y,
                "transform",
                turn,
                "font-family",
                "Inter, 'Helvetica Neue', Arial, sans-serif",
                "font-weight",
                String.valueOf(writing.face().weight()),
                "font-size",
                Decimals.of(writing.size()),
                "textLength",
                Decimals.of(writing.length()),
                "lengthAdjust",
                "spacingAndGlyphs",
                "xml:space",
                "preserve",
                "fill",
                hex(colour),
                "fill-opacity",
                opacity(colour),
                "stroke",
                stroke,
                "stroke-width",
                width,
                "stroke-linejoin",
                stroke == null ? null : "round");
    }

    private void cells(Item.Cells cells) {
        String image = "data:image/png;base64," + Base64.getEncoder().encodeToString(Png.of(cells.sharp()));
        xml.empty(
                "image",
                "x",
                Decimals.of(cells.x()),
                "y",
                Decimals.of(cells.y()),
                "width",
                Decimals.of(cells.width()),
                "height",
                Decimals.of(cells.height()),
                "preserveAspectRatio",
                "none",
                "style",
                "image-rendering:pixelated",
                "image-rendering",
                "optimizeSpeed",
                "xlink:href",
                image);
    }

    private void window(Item.Window window) {
        String name = "window" + ++windows;
        xml.begin("clipPath", "id", name);
        xml.empty(
                "rect",
                "x",
                Decimals.of(window.x()),
                "y",
                Decimals.of(window.y()),
                "width",
                Decimals.of(window.width()),
                "height",
                Decimals.of(window.height()));
        xml.end();
        xml.begin("g", "clip-path", "url(#" + name + ")");
        window.items().forEach(this::draw);
        xml.end();
    }

    private static String hex(Color colour) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(colour.getRed() * 255),
                Math.round(colour.getGreen() * 255),
                Math.round(colour.getBlue() * 255));
    }

    private static @Nullable String opacity(Color colour) {
        return colour.getOpacity() == 1 ? null : Decimals.of(colour.getOpacity());
    }

    private static String data(Outline outline) {
        return outline.segments().stream().map(Svg::data).collect(Collectors.joining());
    }

    private static String data(Outline.Segment segment) {
        return switch (segment) {
            case Outline.Move move -> "M" + place(move.to());
            case Outline.Line line -> "L" + place(line.to());
            case Outline.Curve curve ->
                "C" + place(curve.leaving()) + " " + place(curve.arriving()) + " " + place(curve.to());
            case Outline.Close _ -> "Z";
        };
    }

    private static String place(Outline.Place place) {
        return Decimals.of(place.x()) + " " + Decimals.of(place.y());
    }
}
