package gradiscope.experiment;

/// Something a person gave us cannot be used. The message is one line: file, place, what is wrong, what to do.
///
/// Thrown by every reader of outside input, and by nothing else: a bug is never a `BadInput`.
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 400;
    private static final int LONGEST_FILE = 150;

    private final Message file;
    private final Message place;
    private final Message problem;
    private final Message remedy;

    /// @param file the file or other origin as the person named it, for example `digits.csv`
    /// @param place where in it: a JSON path, an entry; empty for the whole
    /// @param problem what is wrong, with the offending value
    /// @param remedy what would be accepted
    public BadInput(String file, String place, Message problem, Message remedy) {
        this(Message.verbatim(file), Message.verbatim(place), problem, remedy);
    }

    /// @param file what was given, such as `the share code`, or the name of a file
    /// @param place where in it, such as `line 3, column 4`
    public BadInput(Message file, Message place, Message problem, Message remedy) {
        super(line(file.toString(), place.toString(), problem.toString(), remedy.toString()));
        this.file = file;
        this.place = place;
        this.problem = problem;
        this.remedy = remedy;
    }

    private static String line(String file, String place, String problem, String remedy) {
        return oneLine(end(file) + (place.isEmpty() ? "" : ": " + place) + ": " + problem + "; " + remedy);
    }

    /// The whole line in a language; in English it is [#getMessage()].
    public String in(Message.Tongue tongue) {
        return line(file.in(tongue), place.in(tongue), problem.in(tongue), remedy.in(tongue));
    }

    /// Where: a JSON path such as `$.network.layers[2]`, a line and column, an entry; empty for the whole.
    public String place() {
        return oneLine(place.toString());
    }

    /// What is wrong.
    public Message problem() {
        return problem;
    }

    /// What would be accepted.
    public Message remedy() {
        return remedy;
    }

    /// The end of a path says more than its start, and the remedy behind it has to stay visible.
    private static String end(String file) {
        int excess = file.length() - LONGEST_FILE;
        return excess <= 0 ? file : "..." + file.substring(excess);
    }

    /// Text quoted from the input could hold line breaks, escape sequences of terminals, invisible marks
    /// that turn the direction of writing, or a megabyte.
    public static String oneLine(String text) {
        String clean = text.replaceAll("[\\p{C}\\p{Z}\\s]+", " ");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "...";
    }
}
