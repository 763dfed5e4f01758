package gradiscope.live.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradiscope.probe.Matrix;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// Values as flat numbers: what is read is what was written.
final class FormTest {
    private enum Colour {
        RED,
        GREEN
    }

    private record Inner(Colour colour, OptionalDouble perhaps) {}

    private record Everything(
            boolean flag,
            int whole,
            long large,
            double real,
            String word,
            Optional<String> maybe,
            List<List<Double>> rows,
            Matrix matrix,
            List<Inner> inner) {
        private Everything {
            if (whole < 0) {
                throw new IllegalArgumentException("below zero");
            }
        }
    }

    private static final Everything VALUE = new Everything(
            true,
            7,
            (1L << 53) - 1,
            -0.0,
            "dense 1",
            Optional.of("dense 1"),
            List.of(List.of(0.1, Double.MIN_VALUE), List.of()),
            Matrix.of(2, 3, (row, column) -> row - column / 3.0),
            List.of(new Inner(Colour.GREEN, OptionalDouble.empty()), new Inner(Colour.RED, OptionalDouble.of(1e300))));

    private static FlatNumbers flat(Object... values) {
        FlatNumbers flat = new FlatNumbers();
        for (Object value : values) {
            Form.of(Everything.class).write(value, flat);
        }
        return flat;
    }

    private static FlatSource source(FlatNumbers flat) {
        return new FlatSource(flat.allNumbers(), flat.allCells(), flat.words());
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        FlatSource source = source(flat(VALUE, VALUE));
        assertThat(Form.of(Everything.class).read(source)).isEqualTo(VALUE);
        assertThat(source.isAtEnd()).isFalse();
        assertThat(Form.of(Everything.class).read(source)).isEqualTo(VALUE);
        assertThat(source.isAtEnd()).isTrue();
    }

    @Test
    void saysHowItIsLaidOut() {
        assertThat(Form.of(Everything.class).text())
                .isEqualTo("(flag:flag whole:int large:long real:real word:word maybe:word? rows:[[real]] matrix:matrix"
                        + " inner:[(colour:RED|GREEN perhaps:real?)])");
    }

    @Test
    void whatReadingsDoNotHoldHasNoForm() {
        assertThatThrownBy(() -> Form.of(int[].class)).hasMessageContaining("a reading holds no");
        assertThatThrownBy(() -> Form.of(Runnable.class)).hasMessageContaining("a reading holds no");
    }

    /// Each number of it is put to what cannot stand there.
    @Test
    void numbersThatAreNoSuchValueAreRefused() {
        FlatNumbers flat = flat(VALUE);
        double[] numbers = flat.allNumbers();
        int refused = 0;
        for (int i = 0; i < numbers.length; i++) {
            double before = numbers[i];
            numbers[i] = -3.5;
            refused += isRefused(new FlatSource(numbers, flat.allCells(), flat.words())) ? 1 : 0;
            numbers[i] = before;
        }
        // All but the four that may be any real number.
        assertThat(refused).isEqualTo(numbers.length - 4);
        for (int length = 0; length < numbers.length; length++) {
            assertThat(isRefused(
                            new FlatSource(java.util.Arrays.copyOf(numbers, length), flat.allCells(), flat.words())))
                    .as("%d numbers", length)
                    .isTrue();
        }
        assertThat(isRefused(new FlatSource(numbers, new float[5], flat.words())))
                .isTrue();
        assertThat(isRefused(new FlatSource(numbers, flat.allCells(), List.of())))
                .isTrue();
    }

    private static boolean isRefused(FlatSource source) {
        try {
            Form.of(Everything.class).read(source);
            return false;
        } catch (IllegalArgumentException | ArithmeticException e) {
            return true;
        }
    }
}
