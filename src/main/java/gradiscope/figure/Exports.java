package gradiscope.figure;

import gradiscope.experiment.Message;
import gradiscope.figure.chart.Look;
import gradiscope.figure.vector.About;
import gradiscope.figure.vector.Drawing;
import gradiscope.figure.vector.Mosaic;
import gradiscope.figure.vector.Png;
import gradiscope.figure.vector.SceneReader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// Figures as they leave the program: with title, step and notes, of one format whatever the window is like. A figure
/// is laid out as nodes, and these are read into a drawing that becomes files.
public final class Exports {
    private Exports() {}

    /// A figure. To be called on the toolkit's thread; what comes of it may go to any other.
    ///
    /// @param tongue of what is written in it
    public static Export of(Motif motif, Origin origin, Format format, Message.Tongue tongue) {
        Look look = look(motif, format, tongue);
        Figure figure = Figures.figure(motif, look);
        String when = Figures.when(motif, look);
        Region sheet = sheet(motif, origin, format, tongue);
        Drawing drawing = drawn(sheet, format, look);
        return new Export(
                format.background() == Format.Background.TRANSPARENT ? Halo.around(drawing, look) : drawing,
                format,
                about(figure, when, origin, look),
                PlottedReader.read(figure.title(look), sheet));
    }

    /// The nodes that a figure is drawn with.
    static Region sheet(Motif motif, Origin origin, Format format, Message.Tongue tongue) {
        Look look = look(motif, format, tongue);
        String when = Figures.when(motif, look);
        String caption = origin.caption(when, look);
        return motif instanceof Board board
                ? BoardSheet.of(board, caption, format, look)
                : Sheet.picture(Figures.figure(motif, look), when, caption, format, look);
    }

    private static Look look(Motif motif, Format format, Message.Tongue tongue) {
        Look look = format.look().in(tongue);
        return motif instanceof Board board ? BoardSheet.look(board, format, look) : look;
    }

    private static Drawing drawn(Region sheet, Format format, Look look) {
        Scene scene = new Scene(sheet, format.unitsAcross(), format.unitsDown());
        // The sheet's own style instead of the application's: no theme decides what a picture looks like.
        scene.setUserAgentStylesheet(sheet.getStylesheets().getFirst());
        boolean clear = format.background() == Format.Background.TRANSPARENT;
        if (clear) {
            sheet.setStyle(sheet.getStyle() + "-fx-background-color: transparent;");
        }
        sheet.applyCss();
        sheet.layout();
        return SceneReader.read(
                sheet, clear ? Color.TRANSPARENT : look.palette().paper());
    }

    private static About about(Figure figure, String when, Origin origin, Look look) {
        String title = Stream.of(figure.title(look), when, origin.experiment())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        Stream<String> facts = figure.facts(look).stream().map(fact -> fact.name() + ": " + fact.value());
        String description = Stream.concat(facts, figure.notes(look).stream()).collect(Collectors.joining("\n"));
        return new About(title, description, origin.sidecar());
    }

    /// Pixels that the toolkit drew, for the clipboard and for pictures of the window itself.
    ///
    /// @param image of any size, which nobody draws into any more; on any thread
    public static byte[] png(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return Png.of(new Mosaic(height, width, pixels));
    }
}
