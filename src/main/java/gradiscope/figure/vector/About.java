package gradiscope.figure.vector;

/// What a file says of itself, beside its picture.
///
/// @param title a line
/// @param description what is to be seen, for those who do not see it
/// @param sidecar what brings the state back that the picture was made of: JSON; empty: nothing does
public record About(String title, String description, String sidecar) {
    /// The program that writes the files.
    static final String PROGRAM = "Gradiscope";
}
