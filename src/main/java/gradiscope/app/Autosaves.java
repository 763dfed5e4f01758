package gradiscope.app;

import gradiscope.experiment.BadInput;
import gradiscope.live.file.SessionFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The sessions of running programs in a folder, as they were a few seconds ago: for each program a file that it holds
/// locked while it lives, and two generations of its session. The system takes the lock away with the process,
/// however that ends; so what is there without a lock was cut off.
final class Autosaves {
    private static final String PREFIX = "autosave-";
    private static final String LOCK = ".lock";

    /// Of sessions that were cut off no more are kept: those of long ago nobody wants back.
    private static final int MOST = 5;

    private final Path folder;
    private final SessionFile files;

    Autosaves(Path folder, SessionFile files) {
        this.folder = folder;
        this.files = files;
    }

    /// One program's place in the folder, locked until it is closed.
    final class Claim implements Closeable {
        private final String name;
        private final FileChannel channel;

        private Claim(String name, FileChannel channel) {
            this.name = name;
            this.channel = channel;
        }

        private Path newest() {
            return folder.resolve(name + SessionFile.SUFFIX);
        }

        private Path before() {
            return folder.resolve(name + ".before" + SessionFile.SUFFIX);
        }

        /// Keeps a session in the place of the one before the last.
        void write(SessionFile.Document document) throws IOException {
            Path draft = folder.resolve(name + ".draft");
            files.write(Files.newOutputStream(draft), newest(), document);
            if (Files.exists(newest())) {
                move(newest(), before());
            }
            move(draft, newest());
        }

        private static void move(Path from, Path to) throws IOException {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }

        /// The newest generation that is whole.
        private Optional<Path> whole() {
            return Stream.of(newest(), before()).filter(Autosaves.this::isWhole).findFirst();
        }

        /// Removes what was kept here, and leaves the place.
        void remove() throws IOException {
            for (Path each : List.of(newest(), before(), folder.resolve(name + ".draft"))) {
                Files.deleteIfExists(each);
            }
            close();
            Files.deleteIfExists(folder.resolve(name + LOCK));
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /// The session of a program that was cut off, claimed so that no other program offers it too.
    record Found(Path file, Claim claim) {}

    private boolean isWhole(Path file) {
        try {
            files.check(file);
            return true;
        } catch (BadInput e) {
            return false;
        }
    }

    /// A new place of this program.
    Claim claim() throws IOException {
        Files.createDirectories(folder);
        String name = PREFIX + ProcessHandle.current().pid() + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        return claim(name).orElseThrow(() -> new IOException(name + " cannot be locked"));
    }

    private Optional<Claim> claim(String name) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(name + LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new Claim(name, channel));
            }
        } catch (OverlappingFileLockException e) {
            // Another window of this very process holds it.
        }
        channel.close();
        return Optional.empty();
    }

    /// The newest session that was cut off. Ones of which nothing is whole, and those of long ago, are removed.
    Optional<Found> leftover() throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        List<Found> found = new ArrayList<>();
        for (String name : names()) {
            Optional<Claim> claim = claim(name);
            if (claim.isPresent()) {
                Optional<Path> whole = claim.get().whole();
                if (whole.isPresent()) {
                    found.add(new Found(whole.get(), claim.get()));
                } else {
                    claim.get().remove();
                }
            }
        }
        found.sort(Comparator.comparingLong((Found each) -> each.file().toFile().lastModified())
                .reversed());
        for (int i = 1; i < found.size(); i++) {
            if (i < MOST) {
                found.get(i).claim().close();
            } else {
                found.get(i).claim().remove();
            }
        }
        return found.stream().findFirst();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(entry -> entry.startsWith(PREFIX) && entry.endsWith(LOCK))
                    .map(entry -> entry.substring(0, entry.length() - LOCK.length()))
                    .toList();
        }
    }
}
