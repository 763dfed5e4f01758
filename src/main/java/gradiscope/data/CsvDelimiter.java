package gradiscope.data;

import gradiscope.data.CsvFile.Delimiter;
import gradiscope.experiment.BadInput;
import java.util.Comparator;
import java.util.EnumSet;

/// Finds what separates the columns of a CSV file.
final class CsvDelimiter {
    private static final int SAMPLE = 20;

    private CsvDelimiter() {}

    /// What gives the most numbers in the first records, and the most columns among equals.
    static char detect(InputFile input) {
        EnumSet<Delimiter> candidates = EnumSet.complementOf(EnumSet.of(Delimiter.AUTO));
        return candidates.stream()
                .map(candidate -> score(input, candidate.character()))
                .max(Comparator.comparingInt(Score::numbers).thenComparingInt(Score::columns))
                .orElseThrow()
                .delimiter();
    }

    private record Score(char delimiter, int numbers, int columns) {}

    private static Score score(InputFile input, char delimiter) {
        int numbers = 0;
        int columns = 0;
        try (CsvReader reader = new CsvReader(input, delimiter)) {
            CsvRecord record = reader.record();
            for (int i = 0; i < SAMPLE && next(reader); i++) {
                numbers += numbers(record);
                columns = Math.max(columns, record.columns());
            }
            return new Score(delimiter, numbers, Math.max(columns, record.columns()));
        }
    }

    /// With the wrong delimiter, good bytes can be malformed. If they are with the right one, the reading
    /// will tell.
    private static boolean next(CsvReader reader) {
        try {
            return reader.next();
        } catch (BadInput malformed) {
            return false;
        }
    }

    private static int numbers(CsvRecord record) {
        int numbers = 0;
        for (int column = 0; column < record.columns(); column++) {
            String cell = record.cell(column);
            numbers += CsvNumber.isMeant(cell) ? 1 : 0;
        }
        return numbers;
    }
}
