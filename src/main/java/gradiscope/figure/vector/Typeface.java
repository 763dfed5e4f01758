package gradiscope.figure.vector;

import gradiscope.figure.vector.Outline.Close;
import gradiscope.figure.vector.Outline.Curve;
import gradiscope.figure.vector.Outline.Line;
import gradiscope.figure.vector.Outline.Move;
import gradiscope.figure.vector.Outline.Place;
import gradiscope.figure.vector.Outline.Segment;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// The letters that pictures are written in, with their outlines in units of a thousandth of the size: what they have
/// in a PDF.
@SuppressWarnings("ImmutableEnumChecker") // what it remembers is only ever added to, and always comes out the same
public enum Typeface {
    REGULAR("Inter-Regular.otf", "Inter", 400),
    SEMI_BOLD("Inter-SemiBold.otf", "Inter SemiBold", 600);

    /// Units of outlines and widths for a size of one.
    public static final int UNITS = 1000;

    /// Of the library flatlaf-fonts-inter.
    private static final String FOLDER = "/com/formdev/flatlaf/fonts/inter/";

    /// Letters that Inter lacks are drawn in what the system has.
    private static final String ANY = Font.SANS_SERIF;

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final String file;
    private final String family;
    private final int weight;
    private final Once<Font> font;
    private final Map<Integer, Glyph> glyphs = new ConcurrentHashMap<>();

    Typeface(String file, String family, int weight) {
        this.file = file;
        this.family = family;
        this.weight = weight;
        this.font = Once.of(this::load);
    }

    /// A letter.
    ///
    /// @param outline on a baseline at 0, y downwards, in units of [#UNITS]
    /// @param advance how far the next one is
    /// @param own whether the typeface has it
    record Glyph(Outline outline, double advance, boolean own) {}

    /// The face of a font of the toolkit.
    ///
    /// @param name of its family, or its whole name
    public static Typeface of(String name) {
        return name.contains("SemiBold") || name.contains("Bold") ? SEMI_BOLD : REGULAR;
    }

    /// The font file, as the toolkit reads it too.
    public InputStream open() {
        return Objects.requireNonNull(Typeface.class.getResourceAsStream(FOLDER + file), file);
    }

    /// What the toolkit calls it.
    String family() {
        return family;
    }

    /// As in CSS: 400 is ordinary.
    int weight() {
        return weight;
    }

    private Font load() {
        try (InputStream data = open()) {
            return Font.createFont(Font.TRUETYPE_FONT, data).deriveFont((float) UNITS);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the font " + file + " cannot be read", e);
        }
    }

    /// @param letter a code point of Unicode
    Glyph glyph(int letter) {
        return glyphs.computeIfAbsent(letter, this::made);
    }

    /// How long a line is, in sizes of its letters.
    double length(String words) {
        return words.codePoints().mapToDouble(letter -> glyph(letter).advance()).sum() / UNITS;
    }

    private Glyph made(int letter) {
        boolean own = font.get().canDisplay(letter);
        Font drawn = own ? font.get() : new Font(ANY, Font.PLAIN, UNITS);
        GlyphVector vector = drawn.createGlyphVector(EXACT, Character.toString(letter));
        return new Glyph(
                outline(vector.getOutline().getPathIterator(null)),
                vector.getGlyphMetrics(0).getAdvanceX(),
                own);
    }

    private static Outline outline(PathIterator path) {
        List<Segment> segments = new ArrayList<>();
        double[] c = new double[6];
        Place pen = new Place(0, 0);
        for (; !path.isDone(); path.next()) {
            Segment next = segment(path.currentSegment(c), c, pen);
            segments.add(next);
            pen = switch (next) {
                case Move move -> move.to();
                case Line line -> line.to();
                case Curve curve -> curve.to();
                case Close _ -> pen;
            };
        }
        return new Outline(segments);
    }

    private static Segment segment(int kind, double[] c, Place from) {
        return switch (kind) {
            case PathIterator.SEG_MOVETO -> new Move(new Place(c[0], c[1]));
            case PathIterator.SEG_LINETO -> new Line(new Place(c[0], c[1]));
            case PathIterator.SEG_QUADTO -> raised(from, new Place(c[0], c[1]), new Place(c[2], c[3]));
            case PathIterator.SEG_CUBICTO ->
                new Curve(new Place(c[0], c[1]), new Place(c[2], c[3]), new Place(c[4], c[5]));
            default -> new Close();
        };
    }

    /// A quadratic curve as a cubic one.
    private static Curve raised(Place from, Place control, Place to) {
        return new Curve(between(from, control), between(to, control), to);
    }

    private static Place between(Place end, Place control) {
        return new Place(end.x() + 2 * (control.x() - end.x()) / 3, end.y() + 2 * (control.y() - end.y()) / 3);
    }

    /// The outlines of a line of words, each letter where it stands in the drawing.
    static List<Outline> outlines(Item.Writing writing) {
        List<Outline> outlines = new ArrayList<>();
        double scale = writing.size() / UNITS;
        double cos = Math.cos(Math.toRadians(writing.angle()));
        double sin = Math.sin(Math.toRadians(writing.angle()));
        double pen = 0;
        for (int letter : writing.words().codePoints().toArray()) {
            Glyph glyph = writing.face().glyph(letter);
            double start = pen;
            outlines.add(glyph.outline().mapped(p -> {
                double along = (start + p.x()) * scale;
                double down = p.y() * scale;
                return writing.at().plus(along * cos - down * sin, along * sin + down * cos);
            }));
            pen += glyph.advance();
        }
        return outlines;
    }
}
