package gradiscope.ui.export;

/// Where figures are taken along.
public interface Exporting {
    /// The program and its version, as figures name it.
    String program();

    /// Lets a person choose a format and a file.
    void choose(Exportable what);

    /// To the clipboard, in the format that was chosen last.
    void copy(Exportable what);
}
