package gradiscope.ui.shell;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The files that were opened or saved last, the newest first.
final class Recent {
    static final int MOST = 10;

    private final List<Path> files = new ArrayList<>();

    /// @param names as [#names()] gave them; what is no name on this machine is passed over
    Recent(List<String> names) {
        names.stream().flatMap(name -> path(name).stream()).forEach(files::add);
    }

    private static Optional<Path> path(String name) {
        try {
            return Optional.of(Path.of(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    void add(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        files.remove(whole);
        files.addFirst(whole);
        if (files.size() > MOST) {
            files.removeLast();
        }
    }

    List<Path> files() {
        return List.copyOf(files);
    }

    List<String> names() {
        return files.stream().map(Path::toString).toList();
    }
}
