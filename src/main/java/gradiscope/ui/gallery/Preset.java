package gradiscope.ui.gallery;

/// An experiment that comes with the program, as a card shows it.
///
/// @param name its file's name without the ending, also that of its picture
/// @param title what it is called
/// @param sentence what one will see
/// @param open opens it
public record Preset(String name, String title, String sentence, Runnable open) {}
