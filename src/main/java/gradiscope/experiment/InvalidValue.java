package gradiscope.experiment;

/// A record component was given a value that it does not accept. Readers turn it into a [BadInput] with
/// file and JSON path; code that constructs records directly sees it as an illegal argument.
public class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String property;
    private final Message problem;
    private final Message accepted;

    /// @param property name of the record component
    /// @param problem what is wrong, with the value
    /// @param accepted what would be accepted
    public InvalidValue(String property, Message problem, Message accepted) {
        super(property + ": " + problem + "; " + accepted);
        this.property = property;
        this.problem = problem;
        this.accepted = accepted;
    }

    public String property() {
        return property;
    }

    public Message problem() {
        return problem;
    }

    public Message accepted() {
        return accepted;
    }
}
