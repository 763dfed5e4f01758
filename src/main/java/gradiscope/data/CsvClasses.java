package gradiscope.data;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Message;
import gradiscope.experiment.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A label column of classes.
final class CsvClasses implements CsvLabels {
    /// A class is shown by its name, and up to a thousand names are held.
    private static final int LONGEST_NAME = 200;

    /// The distinct texts in the order in which they were met, and the position of each.
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();
    /// The position of the text of each sample.
    private final IntStream.Builder met = IntStream.builder();

    @Override
    public void add(CsvRecord record, int column) {
        String text = record.text(column);
        requireName(record, column, text);
        int position = positions.computeIfAbsent(text, _ -> texts.size());
        if (position == texts.size()) {
            texts.add(text);
        }
        if (texts.size() > FileLimits.CLASSES) {
            throw record.bad(
                    column,
                    Message.of("there are more than {0} classes", FileLimits.CLASSES),
                    Message.of("choose the label column, or set task to regression"));
        }
        met.add(position);
    }

    private static void requireName(CsvRecord record, int column, String text) {
        if (text.isEmpty() || CsvNumber.isNotFinite(text)) {
            throw record.bad(
                    column,
                    text.isEmpty() ? Message.of("the label is empty") : Message.of("the label is {0}", text),
                    Message.of("name its class"));
        }
        if (text.length() > LONGEST_NAME) {
            throw record.bad(
                    column,
                    Message.of("the label has {0} characters", text.length()),
                    Message.of("name its class in at most {0}, or choose the label column", LONGEST_NAME));
        }
    }

    @Override
    public Samples samples(InputFile file, Shape shape, float[] inputs) {
        Comparator<String> order = order();
        List<String> names = names(order);
        if (names.size() < 2) {
            throw onlyOne(file, names.getFirst());
        }
        int[] classes = texts.stream()
                .mapToInt(text -> Collections.binarySearch(names, text, order))
                .toArray();
        int[] labels = met.build().map(position -> classes[position]).toArray();
        return Samples.classified(shape, inputs, labels, names);
    }

    /// By number where all are numbers, else alphabetical. Texts that compare as equal are one class.
    private Comparator<String> order() {
        boolean numbers = texts.stream().noneMatch(text -> Double.isNaN(CsvNumber.parse(text)));
        // Adding 0 makes -0 and 0 one number.
        return numbers ? Comparator.comparingDouble(text -> CsvNumber.parse(text) + 0.0) : Comparator.naturalOrder();
    }

    private List<String> names(Comparator<String> order) {
        List<String> sorted = texts.stream()
                .sorted(order.thenComparing(Comparator.naturalOrder()))
                .toList();
        return IntStream.range(0, sorted.size())
                .filter(i -> i == 0 || order.compare(sorted.get(i - 1), sorted.get(i)) != 0)
                .mapToObj(sorted::get)
                .toList();
    }

    private static BadInput onlyOne(InputFile file, String name) {
        return file.bad(
                "",
                Message.of("all samples have the one label {0}", InputFile.quote(name)),
                Message.of("give two classes or more, or choose the label column"));
    }
}
