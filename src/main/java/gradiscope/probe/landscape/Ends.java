package gradiscope.probe.landscape;

/// Which moments of the run a line connects.
///
/// @param start where alpha is 0
/// @param end where alpha is 1
public record Ends(End start, End end) {
    /// One of them.
    ///
    /// @param asked the step that was asked for
    /// @param step that of the checkpoint that was taken: the latest one kept at or before the asked one, or
    ///     the first one where the run begins later
    public record End(long asked, long step) {
        /// Whether the run has a checkpoint of just this step.
        public boolean isAsAsked() {
            return asked == step;
        }
    }
}
