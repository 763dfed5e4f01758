package gradiscope.ui.build;

import gradiscope.experiment.BadInput;
import gradiscope.ui.text.Words;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a person has to mend in the network.
///
/// @param layer which layer; empty: the network as a whole
/// @param text what is wrong and what to do, in words
record Mistake(OptionalInt layer, String text) {
    private static final Pattern PLACE = Pattern.compile("\\$\\.network(?:\\.layers(?:\\[(\\d{1,6})])?)?.*");

    /// The mistake that a problem is, if it is one of the network.
    static Optional<Mistake> of(BadInput problem, Words words) {
        Matcher place = PLACE.matcher(problem.place());
        if (!place.matches()) {
            return Optional.empty();
        }
        OptionalInt layer =
                place.group(1) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(place.group(1), 10));
        return Optional.of(new Mistake(layer, words(problem, words)));
    }

    /// Problem and remedy as two sentences. The first may begin with the name of a layer, which stays as it is.
    static String words(BadInput problem, Words words) {
        String remedy = words.say(problem.remedy());
        String second = remedy.isEmpty() ? "" : Character.toUpperCase(remedy.charAt(0)) + remedy.substring(1);
        return ended(words.say(problem.problem())) + " " + ended(second);
    }

    private static String ended(String text) {
        boolean isEnded = text.isEmpty() || text.endsWith("?") || text.endsWith(".");
        return isEnded ? text : text + ".";
    }

    /// What is wrong with one layer; empty: nothing.
    String about(int index) {
        return layer.equals(OptionalInt.of(index)) ? text : "";
    }
}
