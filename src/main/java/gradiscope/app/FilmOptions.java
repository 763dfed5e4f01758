package gradiscope.app;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Message;
import gradiscope.figure.Format;
import gradiscope.figure.film.FilmKind;
import gradiscope.figure.film.FilmSize;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of films.
final class FilmOptions {
    private static final int RATE = 20;

    @Option(names = "--fps", paramLabel = "N", description = "Frames per second of a film, 1 to 50. Default: 20.")
    private @Nullable String rate;

    @Option(
            names = "--turn",
            description = "A film of the simplex at the last step, turned once about its axis in 8 seconds.")
    private boolean turn;

    /// The film that is asked for; empty: none, but a figure.
    ///
    /// @param kind what the file is to be, as the command line says
    /// @param every whether steps between figures are given
    Optional<FilmJob.Film> film(String kind, boolean every, Format format) {
        Optional<FilmKind> film = Stream.of(FilmKind.values())
                .filter(k -> k.name().equals(kind.toUpperCase(Locale.ROOT)))
                .findFirst();
        if (film.isEmpty()) {
            refuse(turn, "--turn", Message.of("is for films"), Message.of("use --format gif or mp4"));
            refuse(rate != null, "--fps", Message.of("is for films"), Message.of("use --format gif or mp4"));
            return Optional.empty();
        }
        refuse(turn && every, "--turn", Message.of("does not go with --every"), Message.of("use one of the two"));
        refuse(
                !turn && !every,
                "--format",
                Message.of("a film has many figures"),
                Message.of("give --every N, or --turn"));
        refuse(
                format.background() == Format.Background.TRANSPARENT,
                "--background",
                Message.of("films are not transparent"),
                Message.of("use white or dark"));
        int perSecond = rate == null ? RATE : (int) WholeNumber.from("--fps", rate, 1, Message.of("use 1 to 50"));
        refuse(
                perSecond > FilmSize.FASTEST || perSecond < 1,
                "--fps",
                Message.of("is too fast"),
                Message.of("use 1 to 50"));
        return film.map(k -> new FilmJob.Film(k, perSecond, turn));
    }

    private static void refuse(boolean when, String option, Message problem, Message remedy) {
        if (when) {
            throw new BadInput(option, "", problem, remedy);
        }
    }
}
