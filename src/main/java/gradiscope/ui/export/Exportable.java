package gradiscope.ui.export;

import gradiscope.figure.Export;
import gradiscope.figure.Format;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Something that a person can take along as a figure.
///
/// @param name what its file is called until a person calls it otherwise, without an ending
/// @param title what it shows, in words
/// @param drawn draws it as it is now, on the toolkit's thread
/// @param fronted the same with the network and its output in front; empty: they have no place there
/// @param films that can be made of it; may be empty
public record Exportable(
        String name,
        String title,
        Function<Format, Export> drawn,
        Optional<Function<Format, Export>> fronted,
        List<Filmed> films) {
    public Exportable {
        films = List.copyOf(films);
    }

    /// Something that stands alone.
    public Exportable(String name, String title, Function<Format, Export> drawn) {
        this(name, title, drawn, Optional.empty(), List.of());
    }

    /// As a person has chosen.
    Export as(ExportChoice choice) {
        return (choice.front() ? fronted.orElse(drawn) : drawn).apply(choice.format());
    }
}
