package gradiscope.figure.vector;

import gradiscope.figure.vector.Outline.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;

/// A drawing as PDF of one page (ISO 32000-1): lines are paths, words are words that can be searched, in a font that is
/// in the file.
public final class Pdf {
    private final PdfFile file = new PdfFile();
    private final StringBuilder content = new StringBuilder();
    private final Map<Typeface, PdfFont> fonts = new EnumMap<>(Typeface.class);
    private final Map<String, Integer> opacities = new TreeMap<>();
    private final List<Integer> images = new ArrayList<>();
    private final boolean outlined;

    private Pdf(boolean outlined) {
        this.outlined = outlined;
    }

    /// @param width of the page, in points: 72 to the inch
    /// @param height of it
    /// @param outlined letters as outlines, which look the same everywhere and can no longer be edited or found
    public static byte[] of(Drawing drawing, double width, double height, boolean outlined, About about) {
        return new Pdf(outlined).document(drawing, width, height, about);
    }

    private byte[] document(Drawing drawing, double width, double height, About about) {
        op(width / drawing.width(), 0, 0, -height / drawing.height(), 0, height, "cm");
        if (drawing.paper().getOpacity() > 0) {
            fill(Outline.rectangle(0, 0, drawing.width(), drawing.height()), drawing.paper());
        }
        drawing.items().forEach(this::draw);
        int pages = file.reserve();
        int stream = file.add("", content.toString().getBytes(StandardCharsets.US_ASCII));
        int page = file.add("<< /Type /Page /Parent " + PdfFile.ref(pages) + " /MediaBox [0 0 " + Decimals.of(width)
                + " " + Decimals.of(height) + "] /Group << /S /Transparency /CS /DeviceRGB >> /Contents "
                + PdfFile.ref(stream) + " /Resources << " + resources() + " >> >>");
        file.put(pages, "<< /Type /Pages /Count 1 /Kids [" + PdfFile.ref(page) + "] >>");
        int metadata = file.addPlain("/Type /Metadata /Subtype /XML", Xmp.of(about));
        int catalog = file.add("<< /Type /Catalog /Pages " + PdfFile.ref(pages) + " /Metadata " + PdfFile.ref(metadata)
                + " /ViewerPreferences << /DisplayDocTitle true >> >>");
        int info = file.add("<< /Title " + PdfFile.text(about.title()) + " /Subject "
                + PdfFile.text(about.description()) + " /Creator " + PdfFile.text(About.PROGRAM) + " >>");
        return file.bytes(catalog, info);
    }

    private String resources() {
        String fontNames = fonts.entrySet().stream()
                .map(font -> "/" + font.getKey().name() + " "
                        + PdfFile.ref(font.getValue().add(file)))
                .collect(Collectors.joining(" "));
        StringBuilder states = new StringBuilder();
        opacities.forEach((opacity, number) -> states.append("/G")
                .append(number)
                .append(" << /ca ")
                .append(opacity)
                .append(" /CA ")
                .append(opacity)
                .append(" >> "));
        StringBuilder pictures = new StringBuilder();
        for (int i = 0; i < images.size(); i++) {
            pictures.append("/I")
                    .append(i)
                    .append(' ')
                    .append(PdfFile.ref(images.get(i)))
                    .append(' ');
        }
        return "/Font << " + fontNames + " >> /ExtGState << " + states + ">> /XObject << " + pictures + ">>";
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

    /// Numbers, then the operator they are for.
    private void op(Object... parts) {
        for (int i = 0; i < parts.length; i++) {
            content.append(parts[i] instanceof Number n ? precise(n.doubleValue()) : parts[i].toString())
                    .append(i == parts.length - 1 ? '\n' : ' ');
        }
    }

    /// Factors of a matrix need more digits than places do.
    private static String precise(double value) {
        String places = Decimals.of(value);
        return Math.abs(value) >= 1 || value == 0 ? places : Decimals.of(value, 7);
    }

    private void colour(Color colour, String operator) {
        op(colour.getRed(), colour.getGreen(), colour.getBlue(), operator);
        String opacity = Decimals.of(colour.getOpacity());
        int number = opacities.computeIfAbsent(opacity, o -> opacities.size());
        op("/G" + number, "gs");
    }

    private void fill(Outline outline, Color colour) {
        colour(colour, "rg");
        path(outline);
        op("f");
    }

    private void stroke(Outline outline, Stylus stylus) {
        stylus(stylus);
        path(outline);
        op("S");
    }

    private void stylus(Stylus stylus) {
        colour(stylus.colour(), "RG");
        op(stylus.width(), "w");
        op(
                switch (stylus.cap()) {
                    case BUTT -> 0;
                    case ROUND -> 1;
                    case SQUARE -> 2;
                },
                "J");
        op(
                switch (stylus.join()) {
                    case MITER -> 0;
                    case ROUND -> 1;
                    case BEVEL -> 2;
                },
                "j");
        String dashes = stylus.dashes().stream().map(Decimals::of).collect(Collectors.joining(" ", "[", "]"));
        op(dashes, stylus.offset(), "d");
    }

    private void path(Outline outline) {
        for (Outline.Segment segment : outline.segments()) {
            switch (segment) {
                case Outline.Move move -> op(move.to().x(), move.to().y(), "m");
                case Outline.Line line -> op(line.to().x(), line.to().y(), "l");
                case Outline.Curve c -> {
                    Place leaving = c.leaving();
                    Place arriving = c.arriving();
                    op(leaving.x(), leaving.y(), arriving.x(), arriving.y(), c.to().x(), c.to().y(), "c");
                }
                case Outline.Close _ -> op("h");
            }
        }
    }

    private void write(Item.Writing writing) {
        PdfFont font = fonts.computeIfAbsent(writing.face(), PdfFont::new);
        if (outlined || !font.canWrite(writing.words())) {
            List<Outline> letters = Typeface.outlines(writing);
            if (writing.rim().isSeen()) {
                letters.forEach(letter -> stroke(letter, writing.rim()));
            }
            letters.forEach(letter -> fill(letter, writing.colour()));
            return;
        }
        if (writing.rim().isSeen()) {
            stylus(writing.rim());
            words(writing, font, 1);
        }
        colour(writing.colour(), "rg");
        words(writing, font, 0);
    }

    /// @param mode 0: filled; 1: along the outlines
    private void words(Item.Writing writing, PdfFont font, int mode) {
        double cos = Math.cos(Math.toRadians(writing.angle()));
        double sin = Math.sin(Math.toRadians(writing.angle()));
        op("BT");
        op("/" + writing.face().name(), writing.size(), "Tf");
        op(mode, "Tr");
        op(cos, sin, sin, -cos, writing.at().x(), writing.at().y(), "Tm");
        op(font.encoded(writing.words()), "Tj");
        op("ET");
    }

    private void cells(Item.Cells cells) {
        op("q");
        colour(Color.BLACK, "rg");
        op(cells.width(), 0, 0, -cells.height(), cells.x(), cells.y() + cells.height(), "cm");
        op("/I" + images.size(), "Do");
        op("Q");
        images.add(PdfImage.add(cells.sharp(), file));
    }

    private void window(Item.Window window) {
        op("q");
        op(window.x(), window.y(), window.width(), window.height(), "re");
        op("W n");
        window.items().forEach(this::draw);
        op("Q");
    }
}
