package gradiscope.app;

import gradiscope.data.WholeFile;
import gradiscope.experiment.BadInput;
import gradiscope.experiment.Message;
import gradiscope.figure.Export;
import gradiscope.figure.Origin;
import gradiscope.figure.Pictures;
import gradiscope.figure.Reel;
import gradiscope.figure.Shown;
import gradiscope.figure.film.FilmKind;
import gradiscope.figure.film.FilmSize;
import gradiscope.figure.film.FilmWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Trains to a step and writes the film of the run until there, or of a turn of the simplex there.
final class FilmJob {
    private static final int SECONDS_OF_A_TURN = 8;

    /// @param rate frames per second
    /// @param turn whether it is one of a turn
    record Film(FilmKind kind, int rate, boolean turn) {}

    private final FigureJob.Order order;
    private final Film film;
    private final MeasuredRun run;

    private FilmJob(FigureJob.Order order, Film film) {
        this.order = order;
        this.film = film;
        this.run = order.run();
    }

    /// @return an exit code
    /// @throws BadInput when something cannot be used
    static int run(FigureJob.Order order, Film film, PrintWriter err) throws IOException {
        int width = order.format().pixelWidth();
        int height = order.format().pixelHeight();
        if (!film.kind.holds(width, height)) {
            throw new BadInput(
                    "--dpi",
                    "",
                    Message.of("{0} x {1} pixels are too many for a film", width, height),
                    Message.of("use fewer pixels to the inch, or a smaller format"));
        }
        FilmJob job = new FilmJob(order, film);
        job.run.train(() -> {});
        Shown all = new Shown(film.turn ? job.run.found() : job.run.all(), List.of(), Optional.of(order.view()));
        if (film.turn && !Reel.isTurnable(all)) {
            throw new BadInput(
                    "--turn",
                    "",
                    Message.of("the picture has no depth"),
                    Message.of("use --instrument collapse with four classes or more, or --every N"));
        }
        try (Pictures pictures = new Pictures()) {
            job.write(all, pictures);
        }
        return job.run.end("end of the film", err);
    }

    private Stream<Shown> frames(Shown all) {
        if (film.turn) {
            return Reel.turn(all, SECONDS_OF_A_TURN * film.rate);
        }
        return all.found().isEmpty() ? Stream.of(all) : Reel.run(all);
    }

    private void write(Shown all, Pictures pictures) throws IOException {
        WholeFile.write(order.out(), out -> write(all, pictures, out));
    }

    /// A frame at a time: none is kept.
    private void write(Shown all, Pictures pictures, OutputStream out) throws IOException {
        Iterator<Shown> frames = frames(all).iterator();
        Origin origin = order.origin(run);
        // It says of itself what it shows in the end.
        Export last = pictures.of(all, origin, order.format());
        FilmSize size = new FilmSize(order.format().pixelWidth(), order.format().pixelHeight(), film.rate);
        FilmWriter writer = film.kind.to(out, size, last.about());
        while (frames.hasNext()) {
            writer.add(pictures.of(frames.next(), origin, order.format()).pixels());
        }
        writer.close();
    }
}
