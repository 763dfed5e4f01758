package gradiscope.ui.view;

import gradiscope.figure.chart.ColourMap;
import gradiscope.figure.chart.LinearScale;
import gradiscope.figure.chart.Palette;
import gradiscope.network.Answer;
import gradiscope.probe.Matrix;
import gradiscope.probe.function.PlaneMap;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;

/// The colours of a map over the plane.
///
/// Where there are classes, a cell has the colours of the classes, mixed by their probabilities, and is the paler the
/// less the first leads; halfway to the paper at most, so that samples stand out.
public final class PlanePixels {
    private static final double FAINTEST = 0.08;
    private static final double STRONGEST = 0.55;

    /// Steps of a colour scale that is discretised.
    private static final int STEPS = 8;

    private final PlaneMap map;
    private final Answer answer;
    private final boolean discrete;
    private final Palette palette;

    /// @param discrete the first class alone, or values in few steps
    public PlanePixels(PlaneMap map, Answer answer, boolean discrete, Palette palette) {
        this.map = map;
        this.answer = answer;
        this.discrete = discrete;
        this.palette = palette;
    }

    /// @param values where the colours of values begin and end
    /// @return row by row, row 0 at the top; cells that are not finite in the colour of axes
    public int[] argb(LinearScale values) {
        int[] argb = answer == Answer.VALUES ? ofValues(values) : ofClasses();
        int side = map.answers().getFirst().columns();
        int rows = map.answers().getFirst().rows();
        for (int cell : map.overflow()) {
            argb[(rows - 1 - cell / side) * side + cell % side] = ColourMap.argb(palette.axis());
        }
        return argb;
    }

    private int[] ofValues(LinearScale scale) {
        Matrix matrix = map.answers().getFirst();
        int[] argb = new int[matrix.rows() * matrix.columns()];
        for (int row = 0; row < matrix.rows(); row++) {
            for (int column = 0; column < matrix.columns(); column++) {
                double place = scale.place(matrix.get(matrix.rows() - 1 - row, column));
                double shown = discrete ? (Math.min(STEPS - 1, Math.floor(place * STEPS)) + 0.5) / STEPS : place;
                argb[row * matrix.columns() + column] = palette.values().argb(shown);
            }
        }
        return argb;
    }

    private int[] ofClasses() {
        int rows = map.answers().getFirst().rows();
        int columns = map.answers().getFirst().columns();
        double[][] colours = colours();
        int[] argb = new int[rows * columns];
        double[] shares = new double[map.answers().size()];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                for (int k = 0; k < shares.length; k++) {
                    shares[k] = map.answers().get(k).get(rows - 1 - row, column);
                }
                argb[row * columns + column] = mixed(shares, colours);
            }
        }
        return argb;
    }

    /// Red, green and blue of each class.
    private double[][] colours() {
        List<double[]> colours = new ArrayList<>();
        for (int k = 0; k < map.answers().size(); k++) {
            Color c = palette.ofClass(k);
            colours.add(new double[] {c.getRed(), c.getGreen(), c.getBlue()});
        }
        return colours.toArray(double[][]::new);
    }

    private int mixed(double[] shares, double[][] colours) {
        int best = 0;
        double second = Double.NEGATIVE_INFINITY;
        for (int k = 1; k < shares.length; k++) {
            if (shares[k] > shares[best]) {
                second = shares[best];
                best = k;
            } else {
                second = Math.max(second, shares[k]);
            }
        }
        boolean alone = discrete || answer == Answer.SCORES;
        double lead = discrete ? 1 : Math.clamp(shares[best] - second, 0.0, 1.0);
        double strength = FAINTEST + (STRONGEST - FAINTEST) * lead;
        Color paper = palette.paper();
        return 0xff << 24
                | channel(shares, colours, alone ? best : -1, 0, paper.getRed(), strength) << 16
                | channel(shares, colours, alone ? best : -1, 1, paper.getGreen(), strength) << 8
                | channel(shares, colours, alone ? best : -1, 2, paper.getBlue(), strength);
    }

    /// @param only the one class that is shown; -1: all, by their shares
    private static int channel(double[] shares, double[][] colours, int only, int c, double paper, double strength) {
        double mix = 0;
        for (int k = 0; k < shares.length; k++) {
            mix += only < 0 ? shares[k] * colours[k][c] : k == only ? colours[k][c] : 0;
        }
        return (int) Math.round(255 * Math.clamp(paper + strength * (mix - paper), 0.0, 1.0));
    }
}
