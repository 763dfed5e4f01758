package gradiscope.training;

/// Tells one run from another, so that a late frame of a run that is gone is known as such.
///
/// @param number rises within a session
public record RunId(long number) {
    public RunId next() {
        return new RunId(number + 1);
    }
}
