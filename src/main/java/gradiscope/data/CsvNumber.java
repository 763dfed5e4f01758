package gradiscope.data;

import gradiscope.experiment.Message;
import java.util.regex.Pattern;

/// What a cell says as a number. White space around it is gone already.
final class CsvNumber {
    private static final Pattern NOT_FINITE = Pattern.compile("(?i)[-+]?(nan|inf|infinity)");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?\\d+,\\d+");

    private CsvNumber() {}

    /// The number, infinite where it is too large for a double; NaN where the text is not a number.
    static double parse(String cell) {
        if (!isNumeric(cell)) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /// Whether somebody meant a number, be it NaN, infinite, or written with a decimal comma.
    static boolean isMeant(String cell) {
        return isNumber(cell) || isNotFinite(cell) || isDecimalComma(cell);
    }

    private static boolean isNumber(String cell) {
        return !Double.isNaN(parse(cell));
    }

    /// Whether it says NaN or infinity in words.
    static boolean isNotFinite(String cell) {
        return NOT_FINITE.matcher(cell).matches();
    }

    /// Whether it is a number with a comma for the point.
    private static boolean isDecimalComma(String cell) {
        return DECIMAL_COMMA.matcher(cell).matches();
    }

    /// What is wrong with a cell that is not a finite float32.
    static Message problem(String cell) {
        if (cell.isEmpty()) {
            return Message.of("is empty where a number is needed");
        }
        String quote = InputFile.quote(cell);
        if (isNotFinite(cell)) {
            return Message.of("{0} is not finite", quote);
        }
        return isNumber(cell)
                ? Message.of("{0} is too large for float32", quote)
                : Message.of("{0} is not a number", quote);
    }

    /// What to do about a cell that is not a finite float32.
    static Message remedy(String cell) {
        if (cell.isEmpty() || isNotFinite(cell)) {
            return Message.of("fill in a number, or remove the line");
        }
        if (isNumber(cell)) {
            return Message.of("scale the column");
        }
        return isDecimalComma(cell)
                ? Message.of("write a point for the decimal comma")
                : Message.of("write a number, or choose this column as the label");
    }

    /// `Double.parseDouble` reads more than people call a number: `1d`, `0x1p3`, `NaN`.
    private static boolean isNumeric(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return false;
            }
        }
        return !cell.isEmpty();
    }
}
