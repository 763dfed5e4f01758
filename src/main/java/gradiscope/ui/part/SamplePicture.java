package gradiscope.ui.part;

import gradiscope.data.Samples;
import gradiscope.figure.chart.ColourMap;
import gradiscope.figure.chart.Palette;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;

/// A sample that is an image, as one: three channels are red, green and blue; of others the first is ink on paper.
public record SamplePicture(Samples samples, int id, Palette palette) {
    public static boolean isImage(Samples samples) {
        return !samples.shape().isVector();
    }

    /// Its pixels, magnified so that their edges stay sharp.
    public Image image() {
        int area = samples.shape().area();
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < samples.shape().size(); i++) {
            least = Math.min(least, number(i));
            most = Math.max(most, number(i));
        }
        int[] argb = new int[area];
        for (int i = 0; i < area; i++) {
            argb[i] = ColourMap.argb(colour(i, area, least, Math.max(most - least, Double.MIN_NORMAL)));
        }
        return Magnified.image(argb, samples.shape().width());
    }

    private Color colour(int i, int area, double least, double span) {
        double first = (number(i) - least) / span;
        return samples.shape().channels() == 3
                ? Color.color(first, (number(area + i) - least) / span, (number(2 * area + i) - least) / span)
                : palette.paper().interpolate(palette.text(), first);
    }

    private double number(int i) {
        return samples.inputs()[id * samples.shape().size() + i];
    }
}
