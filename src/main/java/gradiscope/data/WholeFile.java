package gradiscope.data;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A file that appears whole or not at all: written under another name beside its place, then moved there
/// in one go. Closed without [#commit()] it leaves nothing.
public final class WholeFile implements Closeable {
    private final Path target;
    private final Path draft;
    private final OutputStream out;

    public WholeFile(Path target) throws IOException {
        this.target = target;
        Files.createDirectories(target.toAbsolutePath().getParent());
        // Not a temporary file of Java's: that one only its owner may read, and so it would stay.
        this.draft = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        this.out = new BufferedOutputStream(Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW));
    }

    /// A file that takes long to write: it leaves nothing either when the program is ended before.
    public static WholeFile slow(Path target) throws IOException {
        WholeFile file = new WholeFile(target);
        file.draft.toFile().deleteOnExit();
        return file;
    }

    /// Something that writes.
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /// Writes a whole file at once.
    public static void write(Path target, Content content) throws IOException {
        try (WholeFile file = new WholeFile(target)) {
            content.write(file.out);
            file.commit();
        }
    }

    public static void write(Path target, String text) throws IOException {
        write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    public void append(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Puts the file in its place.
    public void commit() throws IOException {
        out.close();
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
