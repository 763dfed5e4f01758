package gradiscope.figure;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.probe.Matrix;
import gradiscope.probe.collapse.CosineMatrix;
import gradiscope.probe.confusion.HeatMap;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HalvesTest {
    /// A symmetric map whose cell of samples i and j is scale x (i + j), 1 on the diagonal.
    private static HeatMap map(double scale, int itemsPerCell, Integer... ids) {
        int side = Math.ceilDiv(ids.length, itemsPerCell);
        Matrix cosines =
                Matrix.of(side, side, (a, b) -> a == b ? 1 : scale * (ids[a * itemsPerCell] + ids[b * itemsPerCell]));
        return new HeatMap(cosines, itemsPerCell, List.of(ids), List.of());
    }

    @Test
    void aIsBelowTheDiagonalAndBOnItAndAbove() {
        HeatMap both = Halves.of(map(0.01, 1, 3, 5, 9), map(-0.01, 1, 3, 5, 9)).orElseThrow();
        assertThat(both.cosines())
                .isEqualTo(new Matrix(3, 3, new float[] {1, -0.08f, -0.12f, 0.08f, 1, -0.14f, 0.12f, 0.14f, 1}));
    }

    @Test
    void samplesAreWhereBHasThemWhateverTheOrderOfA() {
        HeatMap both = Halves.of(map(0.01, 1, 9, 3, 5), map(-0.01, 1, 3, 5, 9)).orElseThrow();
        assertThat(both.ids()).containsExactly(3, 5, 9);
        assertThat(both.cosines().get(2, 0)).isEqualTo(0.12f);
        assertThat(both.cosines().get(1, 0)).isEqualTo(0.08f);
    }

    @Test
    void otherSamplesOrCellsOfSeveralInAnotherOrderCannotBeCompared() {
        assertThat(Halves.of(map(1e-3, 1, 3, 5), map(1e-3, 1, 3, 9))).isEmpty();
        assertThat(Halves.of(map(1e-3, 2, 3, 5, 9, 11), map(1e-3, 2, 5, 3, 9, 11)))
                .isEmpty();
        assertThat(Halves.of(map(1e-3, 2, 3, 5, 9, 11), map(1e-3, 2, 3, 5, 9, 11)))
                .isPresent();
    }

    @Test
    void tablesOfClassesNeedAsManyClasses() {
        CosineMatrix a = new CosineMatrix(List.of(List.of(1.0, 0.5), List.of(0.5, 1.0)));
        CosineMatrix b = new CosineMatrix(List.of(List.of(1.0, -1.0), List.of(-1.0, 1.0)));
        CosineMatrix both = Halves.of(a, b).orElseThrow();
        assertThat(both.get(1, 0)).isEqualTo(0.5);
        assertThat(both.get(0, 1)).isEqualTo(-1);
        assertThat(Halves.of(a, new CosineMatrix(List.of(List.of(1.0))))).isEmpty();
    }
}
