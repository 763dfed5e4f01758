package gradiscope.live.file;

import java.util.Arrays;
import java.util.List;

/// Rows of numbers that [FlatNumbers] wrote, while records are read from them. Whatever is not as it was written is an
/// [IllegalArgumentException].
final class FlatSource {
    private final double[] numbers;
    private final float[] cells;
    private final List<String> words;
    private int numberAt;
    private int cellAt;

    FlatSource(double[] numbers, float[] cells, List<String> words) {
        this.numbers = numbers;
        this.cells = cells;
        this.words = words;
    }

    double number() {
        if (numberAt == numbers.length) {
            throw new IllegalArgumentException("there are too few numbers");
        }
        return numbers[numberAt++];
    }

    long whole() {
        double value = number();
        if (value != Math.rint(value) || Math.abs(value) > Form.EXACT) {
            throw new IllegalArgumentException(value + " is no whole number");
        }
        return (long) value;
    }

    /// A whole number from 0.
    ///
    /// @param above what it is below
    int index(int above) {
        long value = whole();
        if (value < 0 || value >= above) {
            throw new IllegalArgumentException(value + " is not below " + above);
        }
        return (int) value;
    }

    /// How many elements of a list follow. Each takes a number at least.
    int count() {
        return index(numbers.length - numberAt + 1);
    }

    String word() {
        return words.get(index(words.size()));
    }

    float[] cells(int rows, int columns) {
        long count = (long) rows * columns;
        if (count > cells.length - cellAt) {
            throw new IllegalArgumentException("there are too few cells");
        }
        cellAt += (int) count;
        return Arrays.copyOfRange(cells, cellAt - (int) count, cellAt);
    }

    boolean isAtEnd() {
        return numberAt == numbers.length && cellAt == cells.length;
    }
}
