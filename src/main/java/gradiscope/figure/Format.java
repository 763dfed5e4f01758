package gradiscope.figure;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Message;
import gradiscope.experiment.Property;
import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Palette;
import gradiscope.figure.vector.Svg;
import java.util.Locale;

/// How large a figure is, and on what. Nothing of the window it was taken from has a part in it.
///
/// A figure is laid out in units of which [#EM] are the size of its text, whatever that is on paper; so a figure for a
/// column is not one for a slide made smaller, and nothing is rounded to the pixels of a screen.
@Kind(name = "format", title = "Format", help = "How large a figure is, and on what.")
public record Format(
        @Property(help = "what it is for; free: of the width, height and text given below", initial = "slide")
        Preset preset,

        @Property(help = "width of a free format, in its unit", initial = "160", above = 0, max = 20_000)
        double width,

        @Property(help = "height of a free format, in its unit", initial = "90", above = 0, max = 20_000)
        double height,

        @Property(help = "unit of width and height of a free format; a pixel is 1/96 of an inch", initial = "mm")
        Unit unit,

        @Property(help = "size of the text of a free format, in points", initial = "10", min = 4, max = 96)
        double text,

        @Property(
                help = "what is behind it; transparent: words have a white rim, to be read on any ground",
                initial = "white")
        Background background,

        @Property(help = "experiment, step, seed and definitions below the picture", initial = "true")
        boolean caption,

        @Property(
                help = "pixels to the inch, of PNG and films; 96: as on a screen, 384: four times as fine",
                initial = "192",
                min = 24,
                max = 1200)
        int resolution,

        @Property(
                help = "letters as outlines in SVG and PDF: the same everywhere, but no longer words",
                initial = "false")
        boolean outlines) {
    /// Units for the size of the text.
    static final double EM = 20;

    /// More pixels than that no program opens gladly.
    private static final double MOST_PIXELS = 150e6;

    private static final double MM_PER_INCH = 25.4;

    /// In inches, to the inch.
    static final double METRE = MM_PER_INCH / 1000;

    private static final double POINTS = 72;

    /// What a figure is for.
    public enum Preset {
        /// 16:9, as large as the slides of the usual programs.
        SLIDE("Slide 16:9", 338.67, 190.5, 18),
        /// 4:3.
        SLIDE_4_3("Slide 4:3", 254, 190.5, 18),
        /// A column of a paper of two.
        ONE_COLUMN("One column", 82.5, 62, 7.5),
        /// Across both columns.
        TWO_COLUMNS("Two columns", 171.5, 100, 7.5),
        /// A part of a poster, to be read from two metres.
        POSTER("Poster", 594, 420, 28),
        FREE("Free", 0, 0, 0);

        private final String title;
        private final double width;
        private final double height;
        private final double text;

        /// @param width in mm
        /// @param height in mm
        /// @param text in points
        Preset(String title, double width, double height, double text) {
            this.title = title;
            this.width = width;
            this.height = height;
            this.text = text;
        }

        @Override
        public String toString() {
            return title;
        }
    }

    /// What lengths are given in.
    public enum Unit {
        MM("mm", 1 / 25.4),
        INCH("inch", 1),
        PIXEL("pixel", 1.0 / 96);

        private final String title;
        private final double inches;

        Unit(String title, double inches) {
            this.title = title;
            this.inches = inches;
        }

        @Override
        public String toString() {
            return title;
        }
    }

    /// What is behind a figure.
    public enum Background {
        WHITE,
        DARK,
        TRANSPARENT
    }

    public Format {
        Descriptor.check(Format.class, preset, width, height, unit, text, background, caption, resolution, outlines);
        int across = pixels(length(preset, preset.width, width, unit), resolution);
        int down = pixels(length(preset, preset.height, height, unit), resolution);
        if (across * (double) down > MOST_PIXELS) {
            throw new InvalidValue(
                    "resolution",
                    Message.of("{0} x {1} pixels are too many", across, down),
                    Message.of("use fewer pixels to the inch, or a smaller format"));
        }
    }

    /// As usual.
    public static Format usual() {
        return of(Preset.SLIDE);
    }

    public static Format of(Preset preset) {
        return new Format(preset, 160, 90, Unit.MM, 10, Background.WHITE, true, 192, false).settled();
    }

    /// The same with the numbers of its preset where a free one has its own: they are what a person then begins with.
    public Format settled() {
        return preset == Preset.FREE ? this : sized(preset, preset.width, preset.height, Unit.MM, preset.text);
    }

    /// The same in a size of one's own: that which its numbers say.
    public Format free() {
        return sized(Preset.FREE, width, height, unit, text);
    }

    private Format sized(Preset kind, double across, double down, Unit in, double points) {
        return new Format(kind, across, down, in, points, background, caption, resolution, outlines);
    }

    /// The same with pixels of another size.
    public Format withResolution(int other) {
        return new Format(preset, width, height, unit, text, background, caption, other, outlines);
    }

    public Format on(Background other) {
        return new Format(preset, width, height, unit, text, other, caption, resolution, outlines);
    }

    public Format withOutlines(boolean other) {
        return new Format(preset, width, height, unit, text, background, caption, resolution, other);
    }

    /// In points.
    private static double length(Preset preset, double ofPreset, double free, Unit unit) {
        return POINTS * (preset == Preset.FREE ? free * unit.inches : ofPreset / MM_PER_INCH);
    }

    private static int pixels(double length, int dpi) {
        return (int) Math.max(1, Math.round(length / POINTS * dpi));
    }

    /// Width of the page, in points: 72 to the inch.
    public double pageWidth() {
        return length(preset, preset.width, width, unit);
    }

    /// Height of the page, in points.
    public double pageHeight() {
        return length(preset, preset.height, height, unit);
    }

    /// Size of the text.
    double points() {
        return preset == Preset.FREE ? text : preset.text;
    }

    /// Width in units of the drawing.
    double unitsAcross() {
        return pageWidth() / points() * EM;
    }

    /// Height in units of the drawing.
    double unitsDown() {
        return pageHeight() / points() * EM;
    }

    public int pixelWidth() {
        return pixels(pageWidth(), resolution);
    }

    public int pixelHeight() {
        return pixels(pageHeight(), resolution);
    }

    /// The page in SVG: points, which its readers know.
    Svg.Size size() {
        return new Svg.Size(points(pageWidth()), points(pageHeight()));
    }

    private static String points(double length) {
        return String.format(Locale.ROOT, "%.2fpt", length);
    }

    /// How it is drawn, in English.
    Look look() {
        return new Look(EM, background == Background.DARK ? Palette.DARK : Palette.LIGHT);
    }
}
