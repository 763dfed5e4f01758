package gradiscope.ui.shell;

/// How networks leave for other programs.
public enum NetworkKind {
    /// All checkpoints of the run, as NumPy arrays.
    CHECKPOINTS(".npz"),
    /// The network as it is now, as PyTorch code with its numbers beside it.
    PYTORCH(".py");

    private final String ending;

    NetworkKind(String ending) {
        this.ending = ending;
    }

    /// How names of such files end.
    public String ending() {
        return ending;
    }
}
