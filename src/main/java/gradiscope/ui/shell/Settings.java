package gradiscope.ui.shell;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Property;
import gradiscope.ui.export.ExportChoice;
import gradiscope.ui.text.Language;
import gradiscope.ui.theme.ThemeChoice;
import java.util.List;
import java.util.Locale;

/// What a person has set for every session, on this machine.
///
/// @param language that of the system where it is none of ours
/// @param pace decades of steps a second, the right end without limit
/// @param share percent of the time that measuring may take
/// @param width of the window, in pixels
/// @param height of the window, in pixels
/// @param recent files, the newest first
/// @param tiles instruments by id, in the order of their tiles
/// @param builder whether the builder is folded
/// @param figures how the last figure was taken along
public record Settings(
        @Property(help = "the theme", initial = "system") ThemeChoice theme,
        @Property(help = "the language", initial = "system") Tongue language,

        @Property(help = "whether it is shown to a room", initial = "false")
        boolean presenting,

        @Property(help = "decades of steps a second", initial = "2.5", min = 0, max = 5)
        double pace,

        @Property(help = "percent of the time for measuring", initial = "50", min = 5, max = 100)
        double share,

        @Property(help = "width of the window", initial = "1440", min = 320, max = 20000)
        double width,

        @Property(help = "height of the window", initial = "900", min = 240, max = 20000)
        double height,

        @Property(help = "files, the newest first", initial = "[]", max = Recent.MOST)
        List<String> recent,

        @Property(help = "the order of the tiles", initial = "[]")
        List<String> tiles,

        @Property(help = "whether the builder is folded", initial = "fitting")
        Builder builder,

        @Property(help = "how figures are taken along", initial = "{}")
        ExportChoice figures) {
    /// Before anything was set.
    public static final Settings FIRST = new Settings(
            ThemeChoice.SYSTEM,
            Tongue.SYSTEM,
            false,
            2.5,
            50,
            1440,
            900,
            List.of(),
            List.of(),
            Builder.FITTING,
            ExportChoice.FIRST);

    public Settings {
        recent = List.copyOf(recent);
        tiles = List.copyOf(tiles);
        Descriptor.check(
                Settings.class,
                theme,
                language,
                presenting,
                pace,
                share,
                width,
                height,
                recent,
                tiles,
                builder,
                figures);
    }

    /// Where the builder is, as chosen.
    public enum Builder {
        /// Folded where the window is narrow.
        FITTING,
        FOLDED,
        UNFOLDED
    }

    /// The language of the texts, as chosen.
    public enum Tongue {
        SYSTEM,
        ENGLISH,
        GERMAN;

        /// @param person what the system asks for
        public Language among(Locale person) {
            return switch (this) {
                case SYSTEM -> Language.of(person);
                case ENGLISH -> Language.ENGLISH;
                case GERMAN -> Language.GERMAN;
            };
        }
    }
}
