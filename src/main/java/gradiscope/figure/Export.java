package gradiscope.figure;

import gradiscope.figure.plotted.Plotted;
import gradiscope.figure.vector.About;
import gradiscope.figure.vector.Drawing;
import gradiscope.figure.vector.Mosaic;
import gradiscope.figure.vector.Pdf;
import gradiscope.figure.vector.Pixels;
import gradiscope.figure.vector.Png;
import gradiscope.figure.vector.Svg;
import java.util.Locale;

/// A figure that is drawn, ready to become a file of any kind; on any thread.
///
/// @param about what stands in the file beside the picture
/// @param plotted the numbers that it shows
public record Export(Drawing drawing, Format format, About about, Plotted plotted) {
    /// A kind of file of one picture.
    public enum Kind {
        PNG(true),
        SVG(true),
        PDF(true),
        /// What is plotted, as a table.
        CSV(false),
        /// What is plotted, and where it comes from.
        JSON(false),
        /// What is plotted, as a picture that LaTeX draws with pgfplots.
        TEX(false);

        private final boolean picture;

        Kind(boolean picture) {
            this.picture = picture;
        }

        /// Whether it is a picture, which has in it what brings its state back; else it is the data of one.
        public boolean isPicture() {
            return picture;
        }

        /// How names of such files end.
        public String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// The file. The same figure gives the same bytes.
    public byte[] bytes(Kind kind) {
        return switch (kind) {
            case PNG -> Png.of(pixels(), (int) Math.round(format.resolution() / Format.METRE), about);
            case SVG -> Svg.of(drawing, format.size(), format.outlines(), about);
            case PDF -> Pdf.of(drawing, format.pageWidth(), format.pageHeight(), format.outlines(), about);
            case CSV -> plotted.csv();
            case JSON -> plotted.json(about.title(), about.sidecar());
            case TEX -> plotted.tex(about.title());
        };
    }

    /// The picture as pixels, as many as the format says.
    public Mosaic pixels() {
        return Pixels.of(drawing, format.pixelWidth(), format.pixelHeight());
    }
}
