package gradiscope.experiment;

/// Something a person gave us cannot be used. The message is one line: file, place, what is wrong, what to do.
///
/// Thrown by every reader of outside input, and by nothing else: a bug is never a `BadInput`.
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 400;
    private static final int LONGEST_FILE = 150;

    private final String place;
    private final String problem;
    private final String remedy;

    /// @param file the file or other origin as the person named it, for example `digits.csv`
    /// @param place where in it: a JSON path, a line and column, an entry; empty for the whole
    /// @param problem what is wrong, with the offending value
    /// @param remedy what would be accepted
    public BadInput(String file, String place, String problem, String remedy) {
        super(oneLine(end(file) + (place.isEmpty() ? "" : ": " + place) + ": " + problem + "; " + remedy));
        this.place = oneLine(place);
        this.problem = oneLine(problem);
        this.remedy = oneLine(remedy);
    }

    /// Where: a JSON path such as `$.network.layers[2]`, a line and column, an entry; empty for the whole.
    public String place() {
        return place;
    }

    /// What is wrong, in one line.
    public String problem() {
        return problem;
    }

    /// What would be accepted, in one line.
    public String remedy() {
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
