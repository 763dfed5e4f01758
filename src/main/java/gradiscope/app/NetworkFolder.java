package gradiscope.app;

import gradiscope.data.WholeFile;
import gradiscope.training.Checkpoint;
import gradiscope.training.NetworkFiles;
import gradiscope.training.Workbench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Writes networks as files that appear whole or not at all.
final class NetworkFolder {
    private static final String CODE = ".py";

    private final NetworkFiles files;

    NetworkFolder(Workbench bench) {
        this.files = new NetworkFiles(bench.experiment(), bench.architecture(), Version.text());
    }

    /// @param several to be written into one file; empty: the last alone
    void npz(Path out, Optional<List<Checkpoint>> several, Checkpoint last) throws IOException {
        WholeFile.write(out, file -> {
            if (several.isPresent()) {
                files.timeline(file, several.get());
            } else {
                files.checkpoint(file, last);
            }
        });
    }

    /// The code, and its numbers beside it.
    void pytorch(Path out, Checkpoint checkpoint) throws IOException {
        String name = String.valueOf(out.getFileName());
        String stem = name.endsWith(CODE) ? name.substring(0, name.length() - CODE.length()) : name;
        String npz = stem + ".npz";
        npz(out.resolveSibling(npz), Optional.empty(), checkpoint);
        WholeFile.write(out.resolveSibling(stem + CODE), files.code(checkpoint.step(), npz));
    }
}
