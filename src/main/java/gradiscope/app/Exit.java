package gradiscope.app;

/// Exit codes of the program.
final class Exit {
    static final int OK = 0;

    /// The program failed, or the machine: the disk is full, memory does not suffice.
    static final int FAULT = 1;

    /// What was given cannot be used.
    static final int BAD_INPUT = 2;

    /// The run diverged; all that was finite is written.
    static final int DIVERGED = 3;

    private Exit() {}
}
