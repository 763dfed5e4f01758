package gradiscope.data;

import gradiscope.data.CsvFile.Delimiter;
import gradiscope.data.CsvFile.Task;
import gradiscope.experiment.BadInput;
import gradiscope.experiment.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// How a CSV file is laid out: as its settings say, or as its first two records show.
///
/// @param names the header; empty where there is none
/// @param label position of the label column
/// @param columns how many columns each record has
record CsvLayout(char delimiter, List<String> names, int label, int columns) {
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    boolean header() {
        return !names.isEmpty();
    }

    /// @throws BadInput when a record has more or fewer columns than the first one
    void requireColumns(CsvRecord record) {
        if (record.columns() != columns) {
            throw record.bad(
                    Message.of("has {0} columns where the first line has {1}", record.columns(), columns),
                    Message.of("give every line the same, and quote a cell that contains the delimiter"));
        }
    }

    /// Reads the first two records.
    ///
    /// @throws BadInput when they are not a table with the label column of the settings
    static CsvLayout of(InputFile input, CsvFile settings) {
        char delimiter = settings.delimiter() == Delimiter.AUTO
                ? CsvDelimiter.detect(input)
                : settings.delimiter().character();
        try (CsvReader reader = new CsvReader(input, delimiter)) {
            if (!reader.next()) {
                throw input.bad("", Message.of("is empty"), Message.of("give a line for each sample"));
            }
            return new Detection(settings, reader.record(), second(input, delimiter)).layout(input, delimiter);
        }
    }

    /// The cells of the second record; none if there is no second one.
    private static List<String> second(InputFile input, char delimiter) {
        try (CsvReader reader = new CsvReader(input, delimiter)) {
            reader.next();
            return reader.next() ? cells(reader.record()) : List.of();
        }
    }

    private static List<String> cells(CsvRecord record) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < record.columns(); column++) {
            cells.add(record.text(column));
        }
        return cells;
    }

    private record Detection(CsvFile settings, CsvRecord first, List<String> second) {
        CsvLayout layout(InputFile input, char delimiter) {
            if (first.columns() < 2) {
                throw first.bad(
                        Message.of("has one column"),
                        Message.of("give numbers and a label, and say which delimiter is between them"));
            }
            List<String> names = hasHeader() ? cells(first) : List.of();
            if (!names.isEmpty() && second.isEmpty()) {
                throw input.bad("", Message.of("holds only a header"), Message.of("give a line for each sample"));
            }
            return new CsvLayout(delimiter, names, label(names), first.columns());
        }

        private boolean hasHeader() {
            return switch (settings.header()) {
                case YES -> true;
                case NO -> false;
                case AUTO -> isLabelByName() || looksLikeHeader();
            };
        }

        private boolean isLabelByName() {
            return !settings.label().equals(CsvFile.LAST) && byNumber() < 0;
        }

        /// The label column by its number, if the label is one; else -1.
        private int byNumber() {
            int number = NUMBER.matcher(settings.label()).matches() ? Integer.parseInt(settings.label()) : 0;
            return number <= first.columns() ? number - 1 : -1;
        }

        /// The first record is a header if it has no numbers where there should be some. Where it has
        /// numbers and other text, a header and a slip of the pen look alike, and to guess could lose a
        /// sample in silence.
        private boolean looksLikeHeader() {
            int label = label(List.of());
            int[] filled = IntStream.range(0, first.columns())
                    .filter(column -> column != label && !first.cell(column).isEmpty())
                    .toArray();
            int[] texts = IntStream.of(filled)
                    .filter(column -> !CsvNumber.isMeant(first.cell(column)))
                    .toArray();
            if (texts.length > 0 && texts.length < filled.length) {
                throw first.bad(
                        texts[0],
                        Message.of(
                                "{0} is not a number, but other cells of the first line are",
                                InputFile.quote(first.text(texts[0]))),
                        Message.of("write a number, choose this column as the label, or set header to yes"));
            }
            return texts.length > 0 || isLabelName(label);
        }

        /// Whether the columns are named by numbers, as pixels often are, so that only the label's name is
        /// text.
        private boolean isLabelName(int label) {
            boolean text = !CsvNumber.isMeant(first.cell(label));
            boolean numberBelow = label < second.size() && !Double.isNaN(CsvNumber.parse(second.get(label)));
            return text && (numberBelow || settings.task() == Task.REGRESSION);
        }

        private int label(List<String> names) {
            int named = names.indexOf(settings.label());
            if (named != names.lastIndexOf(settings.label())) {
                throw first.bad(
                        Message.of("two columns are named {0}", InputFile.quote(settings.label())),
                        Message.of("give the label column by its number, or rename one"));
            }
            if (named >= 0) {
                return named;
            }
            int label = settings.label().equals(CsvFile.LAST) ? first.columns() - 1 : byNumber();
            if (label < 0) {
                throw missing(names);
            }
            return label;
        }

        private BadInput missing(List<String> names) {
            Message known = names.isEmpty()
                    ? Message.of("there is no header")
                    : Message.of("the header is {0}", String.join(", ", names));
            return first.bad(
                    Message.of("there is no column {0}", InputFile.quote(settings.label())),
                    Message.of("give its name, a number from 1 to {0}, or last; {1}", first.columns(), known));
        }
    }
}
