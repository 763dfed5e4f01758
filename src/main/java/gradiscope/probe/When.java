package gradiscope.probe;

/// The steps at which a run is measured.
///
/// @param every distance between them; 0: at 0, 1, 2, 4, 8, ...
public record When(long every) {
    /// At 0 and the powers of two: even on a logarithmic axis, whatever the length of the run.
    public static final When LOG = new When(0);

    public When {
        if (every < 0) {
            throw new IllegalArgumentException("every " + every + " steps");
        }
    }

    /// The first step after this one that is measured.
    public long next(long step) {
        return every == 0 ? Math.max(1, Long.highestOneBit(step) * 2) : (step / every + 1) * every;
    }
}
