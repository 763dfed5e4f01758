package gradiscope.data;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Reads NPZ files: zip archives of NPY arrays, as `numpy.savez` and `numpy.savez_compressed` write them.
///
/// Float16, float32 and float64, signed and unsigned integers and booleans are read, of either byte order, in C or
/// Fortran order, of any shape. The native reader of ND4J is not used: it parses headers in C++ and takes
/// memory by their word, so a file from a stranger could end the process, or worse. This one never holds
/// more than [FileLimits].
public final class Npz {
    private static final String SUFFIX = ".npy";
    private static final int MOST_ENTRIES = 65_536;
    /// A way out of a folder, or to a place of its own. Nothing is ever unpacked to disk, but a file with
    /// such a name was made to do harm.
    private static final Pattern PATH =
            Pattern.compile("(?s)/.*|.*\\\\.*|[A-Za-z]:.*|(.*/)?\\.\\.?(/.*)?|.*\\p{Cntrl}.*");

    private final InputFile file;
    private final FileLimits limits;
    private final Map<String, NpyArray> arrays = new LinkedHashMap<>();
    private long bytes;

    /// Arrays with a text beside them.
    ///
    /// @param arrays by name, in the order in which they were saved
    public record WithText(String text, Map<String, NpyArray> arrays) {}

    /// All arrays of a file, and a text that was written beside them by [NpzWriter#text].
    ///
    /// @param shown the file's name as the person gave it
    /// @param name of the text's entry
    /// @param longest most bytes of the text
    /// @throws BadInput as [#read(Path)], and when there is no such text, or it is too long
    public static WithText readWithText(Path path, String shown, String name, int longest) {
        Npz npz = new Npz(new InputFile(shown, path), FileLimits.ofThisMachine());
        npz.requireArchive();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            String text = npz.text(zip, name, longest);
            npz.read(zip, name);
            return new WithText(text, Collections.unmodifiableMap(npz.arrays));
        } catch (IOException e) {
            throw npz.file.unreadable(e);
        }
    }

    private String text(ZipFile zip, String name, int longest) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw file.bad(
                    "",
                    Message.of("has no entry {0}", InputFile.quote(name)),
                    Message.of("give a file of the right kind"));
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] text = in.readNBytes(longest + 1);
            if (text.length > longest) {
                throw file.bad(name, Message.of("is larger than {0} bytes", longest), Message.of("give a smaller one"));
            }
            return new String(text, StandardCharsets.UTF_8);
        }
    }

    private Npz(InputFile file, FileLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    /// All arrays of a file.
    ///
    /// @return arrays by name, in the order in which they were saved
    /// @throws BadInput when the file is missing, is not a zip archive, or any entry is not such an array
    public static Map<String, NpyArray> read(Path file) {
        return read(new InputFile(file.toString(), file), FileLimits.ofThisMachine());
    }

    static Map<String, NpyArray> read(InputFile file, FileLimits limits) {
        Npz npz = new Npz(file, limits);
        npz.requireArchive();
        try (ZipFile zip = new ZipFile(file.path().toFile())) {
            npz.read(zip, "");
        } catch (IOException e) {
            throw file.unreadable(e);
        }
        return Collections.unmodifiableMap(npz.arrays);
    }

    static boolean isPathLike(String name) {
        return name.isEmpty() || PATH.matcher(name).matches();
    }

    private void requireArchive() {
        byte[] start;
        try (InputStream in = file.open()) {
            start = in.readNBytes(8);
        } catch (IOException e) {
            throw file.unreadable(e);
        }
        if (NpyHeader.isMagic(start)) {
            throw file.bad(
                    "", Message.of("is a single NPY array"), Message.of("save named arrays: numpy.savez(f, x=x, y=y)"));
        }
        if (start.length < 2 || start[0] != 'P' || start[1] != 'K') {
            Message problem =
                    start.length == 0 ? Message.of("is empty") : Message.of("is not a zip archive, as an NPZ file is");
            throw file.bad("", problem, Message.of("save it with numpy.savez"));
        }
    }

    /// @param passed name of an entry that is no array
    private void read(ZipFile zip, String passed) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw file.bad(
                    "", Message.of("has {0} entries", zip.size()), Message.of("at most {0} are read", MOST_ENTRIES));
        }
        for (Iterator<? extends ZipEntry> i = zip.entries().asIterator(); i.hasNext(); ) {
            ZipEntry entry = i.next();
            if (entry.getName().equals(passed)) {
                continue;
            }
            String name = name(entry);
            if (arrays.put(name, array(zip, entry, name)) != null) {
                throw file.bad(name, Message.of("appears twice"), Message.of("give each array its own name"));
            }
        }
    }

    private String name(ZipEntry entry) {
        String full = entry.getName();
        boolean array = full.endsWith(SUFFIX);
        String name = array ? full.substring(0, full.length() - SUFFIX.length()) : full;
        if (isPathLike(name)) {
            throw file.bad(
                    Message.of("entry {0}", InputFile.quote(full)),
                    Message.of("is a path, not a name"),
                    Message.of("save it with numpy.savez"));
        }
        if (!array) {
            throw file.bad(
                    Message.of("entry {0}", InputFile.quote(full)),
                    Message.of("is not an array"),
                    Message.of(
                            "a state dict is saved by numpy.savez(f, **{k: v.numpy() for k, v in net.state_dict().items()})"));
        }
        return name;
    }

    private NpyArray array(ZipFile zip, ZipEntry entry, String name) throws IOException {
        try (InputStream stream = zip.getInputStream(entry)) {
            // ZipFile does not compare the checksum by itself.
            CheckedInputStream in = new CheckedInputStream(stream, new CRC32());
            NpyHeader header = NpyHeader.read(in, file, name);
            byte[] elements = elements(in, name, header, entry.getSize());
            if (in.getChecksum().getValue() != entry.getCrc()) {
                throw file.bad(
                        name,
                        Message.of("is damaged: its checksum is wrong"),
                        Message.of("copy or download the file again"));
            }
            return new NpyArray(file, name, header, elements);
        } catch (ZipException e) {
            throw file.bad(
                    name,
                    Message.of("is damaged ({0})", e.getMessage()),
                    Message.of("copy or download the file again"));
        }
    }

    /// Takes memory as the elements come out of the archive, never by the header's word alone.
    ///
    /// @param unpacked bytes of the entry as the archive says, with the header; negative where it does not
    private byte[] elements(InputStream in, String name, NpyHeader header, long unpacked) throws IOException {
        long count = header.claimed();
        if (unpacked >= 0 && count > unpacked / header.dtype().bytes()) {
            throw file.bad(
                    name,
                    Message.of(
                            "is shorter than its shape {0} of {1} says: it has {2} bytes with its header",
                            header.shape(), header.dtype().code(), unpacked),
                    Message.of("save the file again with numpy.savez"));
        }
        if (count > limits.floats() || (bytes += count * header.dtype().bytes()) > limits.bytes()) {
            throw file.bad(
                    name,
                    Message.of(
                            "its shape {0} of {1} is too large",
                            header.shape(), header.dtype().code()),
                    limits.remedy());
        }
        int claimed = (int) (count * header.dtype().bytes());
        byte[] elements = in.readNBytes(claimed);
        if (elements.length < claimed || in.read() >= 0) {
            String holds = elements.length < claimed ? "only " + elements.length : "more";
            throw file.bad(
                    name,
                    Message.of("its shape {0} takes {1} bytes, but it holds {2}", header.shape(), claimed, holds),
                    Message.of("save the file again with numpy.savez"));
        }
        return elements;
    }
}
