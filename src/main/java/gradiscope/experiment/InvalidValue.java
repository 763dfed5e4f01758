package gradiscope.experiment;

/// A record component was given a value that it does not accept. Readers turn it into a [BadInput] with
/// file and JSON path; code that constructs records directly sees it as an illegal argument.
public class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String property;
    private final String problem;
    private final String accepted;

    /// @param property name of the record component
    /// @param problem what is wrong, with the value
    /// @param accepted what would be accepted
    public InvalidValue(String property, String problem, String accepted) {
        super(property + ": " + problem + "; " + accepted);
        this.property = property;
        this.problem = problem;
        this.accepted = accepted;
    }

    public String property() {
        return property;
    }

    public String problem() {
        return problem;
    }

    public String accepted() {
        return accepted;
    }
}
