package gradiscope.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MatrixTest {
    private final Matrix matrix = new Matrix(2, 3, new float[] {1, 2, 3, 4, 5, 6});

    @Test
    void readsRowByRow() {
        assertThat(matrix.rows()).isEqualTo(2);
        assertThat(matrix.columns()).isEqualTo(3);
        assertThat(matrix.get(0, 2)).isEqualTo(3);
        assertThat(matrix.get(1, 0)).isEqualTo(4);
        assertThat(Matrix.of(2, 3, (i, j) -> 3 * i + j + 1)).isEqualTo(matrix);
    }

    @Test
    void isNotChangedThroughTheArraysGivenOrTaken() {
        float[] given = {1, 2};
        Matrix two = new Matrix(1, 2, given);
        given[0] = 9;
        float[] taken = new float[3];
        two.copyTo(taken);
        taken[1] = 9;
        assertThat(two).isEqualTo(new Matrix(1, 2, new float[] {1, 2}));
    }

    @Test
    void equalsOnlyTheSameShapeAndNumbers() {
        assertThat(matrix).hasSameHashCodeAs(new Matrix(2, 3, new float[] {1, 2, 3, 4, 5, 6}));
        assertThat(matrix).isNotEqualTo(new Matrix(3, 2, new float[] {1, 2, 3, 4, 5, 6}));
        assertThat(matrix).isNotEqualTo(new Matrix(2, 3, new float[] {1, 2, 3, 4, 5, 7}));
    }

    @Test
    void refusesNumbersThatAreNotFinite() {
        assertThatThrownBy(() -> new Matrix(2, 2, new float[] {0, 0, 0, Float.NaN}))
                .hasMessage("row 1, column 1 is NaN");
        assertThatThrownBy(() -> Matrix.of(1, 2, (i, j) -> 1e39 * j)).hasMessage("row 0, column 1 is Infinity");
    }

    @Test
    void refusesSizesThatDoNotMatch() {
        assertThatThrownBy(() -> new Matrix(2, 3, new float[5])).hasMessage("5 numbers are no 2 x 3 matrix");
        assertThatThrownBy(() -> new Matrix(0, 3, new float[0])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAColumnBeyondItsRow() {
        assertThatThrownBy(() -> matrix.get(0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> matrix.get(2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
