package gradiscope.live.file;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Records as rows of numbers, while they are written: see [Form].
final class FlatNumbers {
    private final Map<String, Integer> words = new LinkedHashMap<>();
    private double[] numbers = new double[256];
    private float[] cells = new float[256];
    private int numberCount;
    private int cellCount;

    void number(double value) {
        if (numberCount == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * numbers.length);
        }
        numbers[numberCount++] = value;
    }

    void word(String word) {
        number(words.computeIfAbsent(word, fresh -> words.size()));
    }

    /// Room for so many cells, to be filled from the place that is given.
    int room(int count) {
        int from = cellCount;
        cellCount = Math.addExact(cellCount, count);
        if (cellCount > cells.length) {
            cells = Arrays.copyOf(cells, Math.max(cellCount, 2 * cells.length));
        }
        return from;
    }

    /// Where [#room] is.
    float[] cells() {
        return cells;
    }

    long bytes() {
        return (long) numberCount * Double.BYTES + (long) cellCount * Float.BYTES;
    }

    double[] allNumbers() {
        return Arrays.copyOf(numbers, numberCount);
    }

    float[] allCells() {
        return Arrays.copyOf(cells, cellCount);
    }

    List<String> words() {
        return List.copyOf(words.keySet());
    }
}
