package gradiscope.app;

import gradiscope.data.WholeFile;
import gradiscope.figure.Export;
import gradiscope.figure.film.FilmKind;
import gradiscope.live.Kept;
import gradiscope.live.file.SessionFile;
import gradiscope.ui.shell.NetworkKind;
import gradiscope.ui.shell.SessionStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// Sessions as files that appear whole or not at all, and figures, each of which brings a session back.
record SessionShelf(SessionFile files) implements SessionStore {
    @Override
    public SessionFile.Document read(Path file) {
        return isFigure(file) ? FigureFile.read(file) : files.read(file, file.toString());
    }

    @Override
    public boolean isFigure(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        Stream<String> pictures =
                Stream.of(Export.Kind.values()).filter(Export.Kind::isPicture).map(Export.Kind::ending);
        Stream<String> films = Stream.of(FilmKind.values()).map(FilmKind::ending);
        return Stream.concat(pictures, films).anyMatch(name::endsWith);
    }

    @Override
    public void write(Path file, SessionFile.Document document) throws IOException {
        WholeFile.write(file, out -> files.write(out, file, document));
    }

    @Override
    public void write(Path file, NetworkKind kind, Kept run) throws IOException {
        OptionalLong end = kind == NetworkKind.CHECKPOINTS
                ? run.run().map(archive -> OptionalLong.of(archive.furthest())).orElse(OptionalLong.empty())
                : OptionalLong.empty();
        ExportSource.kept(run, file.toString(), end).write(file, kind);
    }
}
