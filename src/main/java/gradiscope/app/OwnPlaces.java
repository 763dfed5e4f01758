package gradiscope.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Places of a window that nobody works in, which are gone with it.
record OwnPlaces(Path folder) implements AutoCloseable {
    static OwnPlaces make() throws IOException {
        return new OwnPlaces(Files.createTempDirectory("gradiscope-"));
    }

    Places places() {
        return new Places(folder, folder);
    }

    @Override
    public void close() throws IOException {
        List<Path> all;
        try (Stream<Path> entries = Files.walk(folder)) {
            all = entries.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }
}
