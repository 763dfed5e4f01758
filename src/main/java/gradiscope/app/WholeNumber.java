package gradiscope.app;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Message;
import gradiscope.experiment.Place;

/// A whole number as the value of an option.
final class WholeNumber {
    private WholeNumber() {}

    /// @param option whose value it is
    /// @throws BadInput when it is none of 64 bits
    static long any(String option, String text) {
        return parse(option, text, Long.MIN_VALUE, Message.of("use a whole number of at most 64 bits"));
    }

    /// @param option whose value it is
    /// @param least the smallest that is accepted
    /// @param remedy what is accepted
    /// @throws BadInput when it is smaller, or none of 64 bits
    static long from(String option, String text, long least, Message remedy) {
        return parse(option, text, least, remedy);
    }

    private static long parse(String option, String text, long least, Message remedy) {
        try {
            long number = Long.parseLong(text.strip());
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused in the same words as a number that is too small.
        }
        throw new BadInput(option, "", Message.of("{0} is not accepted", Place.quote(text)), remedy);
    }
}
