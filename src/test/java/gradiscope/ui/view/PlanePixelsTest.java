package gradiscope.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.figure.chart.ColourMap;
import gradiscope.figure.chart.LinearScale;
import gradiscope.figure.chart.Palette;
import gradiscope.network.Answer;
import gradiscope.probe.Matrix;
import gradiscope.probe.function.Extent;
import gradiscope.probe.function.PlaneMap;
import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

final class PlanePixelsTest {
    private static final Palette PALETTE = Palette.LIGHT;
    private static final LinearScale SCALE = new LinearScale(0, 1);

    /// Cells of two classes, the lower row first, left before right.
    private static int[] argb(boolean discrete, List<Integer> overflow, float... first) {
        Matrix one = new Matrix(2, 2, first);
        Matrix other = Matrix.of(2, 2, (row, column) -> 1 - one.get(row, column));
        PlaneMap map = new PlaneMap(new Extent(0, 1, 0, 1), List.of(one, other), overflow, List.of(), List.of());
        return new PlanePixels(map, Answer.PROBABILITIES, discrete, PALETTE).argb(SCALE);
    }

    /// How far a colour is from the paper, summed over the channels.
    private static int strength(int argb) {
        int paper = ColourMap.argb(PALETTE.paper());
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            sum += Math.abs((argb >> shift & 0xff) - (paper >> shift & 0xff));
        }
        return sum;
    }

    @Test
    void aSureCellIsMoreThanHalfwayFromThePaperToItsClass() {
        int sure = argb(false, List.of(), 1, 1, 1, 1)[0];
        Color expected = PALETTE.paper().interpolate(PALETTE.ofClass(0), 0.55);
        assertThat(sure).isEqualTo(ColourMap.argb(expected));
    }

    @Test
    void theLessSureTheNearerToThePaper() {
        int[] cells = argb(false, List.of(), 0.5f, 0.7f, 0.9f, 1);
        // The upper row, 0.9 and 1, comes first.
        assertThat(strength(cells[1])).isGreaterThan(strength(cells[0]));
        assertThat(strength(cells[0])).isGreaterThan(strength(cells[3]));
        assertThat(strength(cells[3])).isGreaterThan(strength(cells[2]));
    }

    @Test
    void discretisedThereAreTwoColoursOnly() {
        int[] cells = argb(true, List.of(), 0.51f, 0.99f, 0.49f, 0.01f);
        assertThat(cells[2]).isEqualTo(cells[3]);
        assertThat(cells[0]).isEqualTo(cells[1]).isNotEqualTo(cells[2]);
    }

    @Test
    void aCellThatIsNotFiniteIsGreyWhereItLies() {
        int[] cells = argb(false, List.of(1), 1, 0, 1, 1);
        assertThat(cells[3]).isEqualTo(ColourMap.argb(PALETTE.axis()));
        assertThat(cells[1]).isNotEqualTo(cells[3]);
    }

    @Test
    void valuesHaveTheColoursOfTheScale() {
        Matrix values = new Matrix(1, 2, new float[] {0, 1});
        PlaneMap map = new PlaneMap(new Extent(0, 1, 0, 1), List.of(values), List.of(), List.of(), List.of());
        assertThat(new PlanePixels(map, Answer.VALUES, false, PALETTE).argb(SCALE))
                .containsExactly(PALETTE.values().argb(0), PALETTE.values().argb(1));
    }
}
