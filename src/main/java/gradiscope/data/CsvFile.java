package gradiscope.data;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Message;
import gradiscope.experiment.Property;
import gradiscope.experiment.Seed;
import gradiscope.experiment.Shape;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/// A table in a text file: a sample per line, a column for the label, all other columns numbers.
///
/// The text is UTF-8, with quotes as RFC 4180 has them, a byte order mark or none, any line ends. Blank
/// lines are skipped. Numbers are written with a decimal point, and rounded to float32.
///
/// Classes are the distinct texts of the label column, at most 1000, in the order of their numbers where
/// all are numbers (then `1` and `1.0` are one class), else in alphabetical order.
@Kind(
        name = "csv",
        title = "CSV file",
        help = "A table in a text file: a line per sample, numbers, and a label column.")
public record CsvFile(
        @Property(help = "the file; a relative name starts at the folder of the experiment")
        String file,

        @Property(help = "whether the first line names the columns", initial = "auto")
        Header header,

        @Property(help = "the label column: its name, its number counted from 1, or: last", initial = "last")
        String label,

        @Property(help = "what separates the columns", initial = "auto")
        Delimiter delimiter,

        @Property(help = "whether the label column holds classes, or a number to predict", initial = "classes")
        Task task)
        implements DataSet {

    /// [CsvFile#label] for the last column, unless a column is named so.
    static final String LAST = "last";

    /// Whether the first line names the columns. AUTO: it does when the label column is chosen by a name,
    /// when no cell where a number is needed holds one, or when only the label's cell is text and the label
    /// below is a number. With numbers and other text in the first line, the file is refused until this
    /// says yes or no.
    public enum Header {
        AUTO,
        YES,
        NO
    }

    /// What separates columns. AUTO: what gives the most numbers in the first lines.
    public enum Delimiter {
        AUTO('?'),
        COMMA(','),
        SEMICOLON(';'),
        TAB('\t'),
        PIPE('|');

        private final char character;

        Delimiter(char character) {
            this.character = character;
        }

        char character() {
            return character;
        }
    }

    /// What the label column holds.
    public enum Task {
        CLASSES,
        REGRESSION
    }

    public CsvFile {
        Descriptor.check(CsvFile.class, file, header, label, delimiter, task);
        if (file.isBlank()) {
            throw new InvalidValue("file", Message.of("no file is named"), Message.of("name a CSV file"));
        }
        if (label.isBlank()) {
            throw new InvalidValue(
                    "label", Message.of("no column is named"), Message.of("use a name, a number from 1, or \"last\""));
        }
    }

    @Override
    public Loaded load(Seed seed, Path folder) {
        return load(InputFile.in(folder, file), FileLimits.ofThisMachine());
    }

    @Override
    public CsvFile renamed(UnaryOperator<String> change) {
        return new CsvFile(change.apply(file), header, label, delimiter, task);
    }

    Loaded load(InputFile input, FileLimits limits) {
        CsvLayout layout = CsvLayout.of(input, this);
        FloatBlocks inputs = new FloatBlocks();
        CsvLabels labels = task == Task.CLASSES ? new CsvClasses() : new CsvTargets();
        try (CsvReader reader = new CsvReader(input, layout.delimiter())) {
            CsvRecord record = reader.record();
            if (layout.header()) {
                reader.next();
                record.name(layout.names());
            }
            while (reader.next()) {
                layout.requireColumns(record);
                if (inputs.size() + record.columns() > limits.floats()) {
                    throw record.bad(Message.of("the file is too large"), limits.remedy());
                }
                add(record, layout.label(), inputs, labels);
            }
        }
        return Loaded.whole(labels.samples(input, Shape.vector(layout.columns() - 1), inputs.toArray()));
    }

    private static void add(CsvRecord record, int label, FloatBlocks inputs, CsvLabels labels) {
        for (int column = 0; column < record.columns(); column++) {
            if (column == label) {
                labels.add(record, column);
            } else {
                inputs.add(record.number(column));
            }
        }
    }
}
