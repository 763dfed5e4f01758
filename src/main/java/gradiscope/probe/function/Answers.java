package gradiscope.probe.function;

import gradiscope.probe.Matrix;
import java.util.ArrayList;
import java.util.List;

/// What the network answers at some points.
///
/// @param values points x answers: probabilities or scores of classes, or values
/// @param overflow points whose outputs are not finite in float32, ascending. Their rows hold zeros
public record Answers(Matrix values, List<Integer> overflow) {
    public Answers {
        overflow = List.copyOf(overflow);
    }

    /// @param answers points x size, row by row; overwritten where it is not finite
    static Answers of(float[] answers, int size) {
        List<Integer> overflow = new ArrayList<>();
        for (int point = 0; point < answers.length / size; point++) {
            if (!isFinite(answers, point * size, size)) {
                overflow.add(point);
                java.util.Arrays.fill(answers, point * size, (point + 1) * size, 0);
            }
        }
        return new Answers(new Matrix(answers.length / size, size, answers), overflow);
    }

    private static boolean isFinite(float[] numbers, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (!Float.isFinite(numbers[i])) {
                return false;
            }
        }
        return true;
    }
}
