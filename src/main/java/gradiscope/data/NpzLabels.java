package gradiscope.data;

import gradiscope.data.NpzFile.Task;
import gradiscope.experiment.Message;
import gradiscope.experiment.Shape;
import java.util.List;
import java.util.stream.IntStream;

/// The labels of an [NpzFile].
///
/// @param y N, or N x k
/// @param task what `y` holds
/// @param classes how many classes; 0: as many as `y` says
record NpzLabels(NpyArray y, Task task, int classes) {
    /// @param x the inputs, N x shape
    Samples samples(Shape shape, NpyArray x) {
        int count = y.shape().getFirst();
        int outputs = y.size() / count;
        if (outputs < 1) {
            throw y.bad(
                    Message.of("has shape {0} and holds nothing", y.shape()),
                    Message.of("give at least one number per sample"));
        }
        float[] values = y.floats();
        boolean classified = switch (task) {
            case AUTO -> y.isWhole() || (outputs == 1 && areClasses(values));
            case CLASSES -> true;
            case REGRESSION -> false;
        };
        if (!classified) {
            return Samples.regression(shape, x.floats(), values, outputs);
        }
        if (outputs > 1) {
            throw y.bad(
                    Message.of("has shape {0} where classes are one number per sample", y.shape()),
                    Message.of("use y.argmax(1) for one-hot labels, or set task to regression"));
        }
        int[] labels = labels(values);
        return Samples.classified(shape, x.floats(), labels, names(labels));
    }

    /// Whether real numbers say class numbers: all whole, and each of 0 to K-1 there.
    private static boolean areClasses(float[] values) {
        boolean[] there = new boolean[FileLimits.CLASSES];
        int count = 0;
        for (float value : values) {
            if (!isClass(value)) {
                return false;
            }
            there[(int) value] = true;
            count = Math.max(count, (int) value + 1);
        }
        return count > 1 && IntStream.range(0, count).allMatch(i -> there[i]);
    }

    private static boolean isClass(float value) {
        return value >= 0 && value < FileLimits.CLASSES && value == (int) value;
    }

    private int[] labels(float[] values) {
        int[] labels = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            if (!isClass(values[i])) {
                throw y.bad(
                        i,
                        Message.of(
                                "{0} is not a class number", y.isWhole() ? Long.toString((long) values[i]) : values[i]),
                        Message.of(
                                "number classes from 0 to at most {0}, or set task to regression",
                                (FileLimits.CLASSES - 1)));
            }
            labels[i] = (int) values[i];
        }
        return labels;
    }

    private List<String> names(int[] labels) {
        int largest = IntStream.of(labels).max().orElseThrow();
        if (classes > 0 && largest >= classes) {
            throw y.bad(
                    Message.of("holds class {0} of {1} classes", largest, classes),
                    Message.of("number classes from 0 to {0}", (classes - 1)));
        }
        if (classes == 0 && IntStream.of(labels).allMatch(label -> label == labels[0])) {
            throw y.bad(
                    Message.of("all samples have the one class {0}", largest), Message.of("give two classes or more"));
        }
        return IntStream.range(0, classes == 0 ? largest + 1 : classes)
                .mapToObj(Integer::toString)
                .toList();
    }
}
