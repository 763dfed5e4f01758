package gradiscope.live.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradiscope.data.Npz;
import gradiscope.data.NpzWriter;
import gradiscope.experiment.BadInput;
import gradiscope.experiment.Catalog;
import gradiscope.experiment.Codec;
import gradiscope.experiment.JsonText;
import gradiscope.experiment.Message;
import gradiscope.experiment.Place;
import gradiscope.live.Ghost;
import gradiscope.live.Kept;
import gradiscope.live.Logbook;
import gradiscope.live.Selection;
import gradiscope.training.Archive;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/// Writes and reads session files; the package text says what stands in them.
public final class SessionFile {
    /// How their names end.
    public static final String SUFFIX = ".gradiscope";

    /// The version that this program writes. It reads those before it too: the first had no readings.
    static final int VERSION = 2;

    static final String FORMAT = "gradiscope-session";
    static final String TEXT = "session.json";
    private static final Message REMEDY = Message.of("give a session that Gradiscope saved");

    private final Codec codec;
    private final String program;

    /// A session with how its window was arranged.
    public record Document(Kept kept, Layout layout) {
        /// The same with its checkpoints in about so many bytes, and its readings in as many: evenly thinned where they
        /// take more.
        public Document within(long bytes) {
            Kept fewer = kept.within(bytes);
            int every = Math.toIntExact(Math.ceilDiv(ReadingArrays.estimate(kept.logbook()), bytes));
            return new Document(every > 1 ? fewer.withReadingsThinned(every) : fewer, layout);
        }
    }

    /// @param catalog the families whose members can occur
    /// @param program its name and version, for whoever looks into a file
    public SessionFile(Catalog catalog, String program) {
        this.codec = new Codec(catalog);
        this.program = program;
    }

    /// Writes a session. The same session gives the same bytes.
    ///
    /// @param out closed at the end
    /// @param target where the file will be, from which its data are to be found
    /// @throws IOException also when what was built is too large to be read again
    public void write(OutputStream out, Path target, Document document) throws IOException {
        Kept kept = document.kept();
        ReadingArrays readings = new ReadingArrays(kept.logbook());
        Head head = new Head(
                program,
                kept.experiment(),
                seenFrom(target, kept.folder()),
                kept.selection().sample().orElse(-1),
                kept.selection().layer().orElse(-1),
                document.layout(),
                kept.run().map(RunArrays::head).stream().toList(),
                kept.logbook().ghost().map(Ghost::furthest).orElse(-1L),
                readings.heads());
        ObjectNode json = JsonNodeFactory.instance.objectNode().put(FORMAT, VERSION);
        String text = JsonText.pretty(json.setAll((ObjectNode) codec.write(head)));
        if (text.length() > JsonText.LONGEST) {
            throw new IOException("what was built takes more than " + JsonText.LONGEST + " characters");
        }
        try (NpzWriter arrays = new NpzWriter(new Seal(out), Seal.BLANK)) {
            arrays.text(TEXT, text);
            if (kept.run().isPresent()) {
                RunArrays.write(arrays, kept.run().get());
            }
            readings.write(arrays);
        }
    }

    private static String seenFrom(Path target, Path folder) {
        try {
            return home(target)
                    .toRealPath()
                    .relativize(folder.toAbsolutePath().toRealPath())
                    .toString();
        } catch (IOException | IllegalArgumentException e) {
            // Gone, or on another drive.
            return folder.toAbsolutePath().toString();
        }
    }

    private static Path home(Path file) {
        return Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
    }

    /// Reads a session.
    ///
    /// @param shown the file's name as the person gave it
    /// @throws BadInput when it is damaged, newer than this program, or no session at all
    public Document read(Path file, String shown) {
        requireFile(file, shown);
        Seal.check(file, shown);
        Npz.WithText content = Npz.readWithText(file, shown, TEXT, 3 * JsonText.LONGEST);
        Place place = Place.root(shown);
        Head head = codec.read(Head.class, versioned(JsonText.parse(shown, content.text()), place), place);
        NamedArrays arrays = new NamedArrays(content.arrays(), shown);
        Optional<Archive> run = head.run().stream()
                .findFirst()
                .map(counters -> new RunArrays(arrays).archive(counters, head.experiment()));
        Selection selection = Selection.of(index(head.sample()), index(head.layer()));
        Logbook logbook = ReadingArrays.read(head, arrays);
        return new Document(
                new Kept(head.experiment(), folder(file, head, place), run, logbook, selection), head.layout());
    }

    /// Reads a file to its end, without believing anything in it.
    ///
    /// @throws BadInput when it is not whole
    public void check(Path file) {
        requireFile(file, file.toString());
        Seal.check(file, file.toString());
    }

    private static void requireFile(Path file, String shown) {
        if (!Files.isRegularFile(file)) {
            throw new BadInput(
                    shown,
                    "",
                    Files.exists(file) ? Message.of("is no file") : Message.of("there is no such file"),
                    REMEDY);
        }
    }

    private static OptionalInt index(int value) {
        return value < 0 ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static Path folder(Path file, Head head, Place place) {
        try {
            return home(file).resolve(head.folder()).normalize();
        } catch (InvalidPathException e) {
            throw place.child("folder").bad(Message.of("is no folder's name: {0}", e.getReason()), REMEDY);
        }
    }

    /// A newer version may have anything in it: it is looked at first.
    private static JsonNode versioned(JsonNode document, Place place) {
        JsonNode version = document.path(FORMAT);
        if (!(document instanceof ObjectNode object) || !version.isIntegralNumber()) {
            throw place.bad(Message.of("is no session: it has no \"{0}\"", FORMAT), REMEDY);
        }
        if (version.doubleValue() > VERSION) {
            throw place.bad(
                    Message.of(
                            "session format {0} is newer than this program, which reads {1}",
                            version.asText(), VERSION),
                    Message.of("open it with a newer Gradiscope"));
        }
        if (version.doubleValue() < 1) {
            throw place.bad(Message.of("there is no session format {0}", version.asText()), REMEDY);
        }
        return object.without(List.of(FORMAT));
    }
}
