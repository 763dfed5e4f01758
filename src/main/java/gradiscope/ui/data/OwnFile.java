package gradiscope.ui.data;

import gradiscope.data.CsvFile;
import gradiscope.data.IdxFolder;
import gradiscope.data.NpzFile;
import gradiscope.experiment.BadInput;
import gradiscope.experiment.Catalog;
import gradiscope.experiment.Codec;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Message;
import gradiscope.experiment.Place;
import gradiscope.experiment.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A file or folder of a person's own as a source, told by its name. Nothing is read.
final class OwnFile {
    private static final List<String> TABLES = List.of(".csv", ".tsv", ".txt", ".tab", ".data");

    private final Codec codec;

    OwnFile(Catalog catalog) {
        this.codec = new Codec(catalog);
    }

    /// Whether something here reads such a file.
    boolean isKnown(Path path) {
        try {
            source(path);
            return true;
        } catch (BadInput e) {
            return false;
        }
    }

    /// @throws BadInput when nothing here reads such a file
    Source source(Path path) {
        String name =
                path.getFileName() == null ? "" : path.getFileName().toString().toLowerCase(Locale.ROOT);
        Path whole = path.toAbsolutePath();
        if (Files.isDirectory(path)) {
            return of(IdxFolder.class, "folder", whole);
        }
        if (name.endsWith(".npz")) {
            return of(NpzFile.class, "file", whole);
        }
        if (name.contains("ubyte") && whole.getParent() != null) {
            return of(IdxFolder.class, "folder", whole.getParent());
        }
        if (TABLES.stream().anyMatch(name::endsWith)) {
            return of(CsvFile.class, "file", whole);
        }
        throw new BadInput(
                path.toString(),
                "",
                Message.of("is no data that can be read"),
                Message.of("open a .csv, an .npz or an IDX folder"));
    }

    private Source of(Class<? extends Source> type, String property, Path path) {
        String kind = Descriptor.of(type).name();
        return codec.parse(Source.class, kind, Map.of(property, path.toString()), Place.root(path.toString()));
    }
}
