package gradiscope.app;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Place;

/// A whole number as the value of an option.
final class WholeNumber {
    private WholeNumber() {}

    /// @param option whose value it is
    /// @throws BadInput when it is none of 64 bits
    static long any(String option, String text) {
        return parse(option, text, Long.MIN_VALUE, "use a whole number of at most 64 bits");
    }

    /// @param option whose value it is
    /// @param least the smallest that is accepted
    /// @param accepted what else is
    /// @throws BadInput when it is smaller, or none of 64 bits
    static long from(String option, String text, long least, String accepted) {
        return parse(option, text, least, "use a whole number from " + least + accepted);
    }

    private static long parse(String option, String text, long least, String remedy) {
        try {
            long number = Long.parseLong(text.strip());
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused in the same words as a number that is too small.
        }
        throw new BadInput(option, "", Place.quote(text) + " is not accepted", remedy);
    }
}
