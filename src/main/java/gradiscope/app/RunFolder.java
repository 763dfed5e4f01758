package gradiscope.app;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Message;
import gradiscope.probe.Probe;
import gradiscope.probe.catalog.Families;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The folder that a run is written to: which files it holds, and that they are of one run.
final class RunFolder {
    static final String EXPERIMENT = "experiment.json";
    static final String HISTORY = "history.csv";
    static final String READINGS = "readings.jsonl";
    private static final String CHECKPOINTS = "checkpoints";
    private static final String OPTION = "--out";

    private final Path folder;
    private final Set<Path> written = new HashSet<>();

    private RunFolder(Path folder) {
        this.folder = folder;
    }

    /// Looks whether a run can be written there, and writes nothing yet.
    ///
    /// @param overwrite whether the folder may hold something already
    /// @throws BadInput when it is no folder, holds something, or has a folder where a file has to go
    static RunFolder open(Path folder, boolean overwrite) {
        if (folder.toString().isEmpty()) {
            throw new BadInput(OPTION, "", Message.of("no folder is named"), Message.of("name one"));
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new BadInput(OPTION, "", Message.of("{0} is a file", folder), Message.of("name a folder"));
        }
        if (!overwrite && !entries(folder).isEmpty()) {
            throw new BadInput(
                    OPTION,
                    "",
                    Message.of("{0} already holds something", folder),
                    Message.of("name another folder, or add --overwrite"));
        }
        for (String name : List.of(EXPERIMENT, HISTORY, READINGS)) {
            if (Files.isDirectory(folder.resolve(name))) {
                throw new BadInput(
                        OPTION,
                        "",
                        Message.of("{0} is a folder where a file has to go", folder.resolve(name)),
                        Message.of("name another"));
            }
        }
        return new RunFolder(folder);
    }

    /// Makes it, where it is not there yet.
    ///
    /// @throws BadInput when it cannot be made
    void create() {
        try {
            Files.createDirectories(folder.resolve(CHECKPOINTS));
        } catch (IOException e) {
            Message problem = Message.of("{0} cannot be made ({1})", folder, Trouble.reason(e));
            throw new BadInput(OPTION, "", problem, Message.of("name a folder that you may write to"));
        }
    }

    Path path() {
        return folder;
    }

    /// Where to write a file of this run.
    Path file(String name) {
        Path file = folder.resolve(name);
        written.add(file);
        return file;
    }

    /// Where to write the checkpoint of a step.
    Path checkpoint(long step) {
        return file(CHECKPOINTS + "/step-%08d.npz".formatted(step));
    }

    /// Deletes the checkpoints and pictures of an earlier run that this one did not replace.
    void removeEarlier() throws IOException {
        String probes = Families.catalog().members(Probe.class).stream()
                .map(Descriptor::name)
                .collect(Collectors.joining("|"));
        removeEarlier(folder, "(" + probes + ")(-[0-9]+)?\\.png");
        removeEarlier(folder.resolve(CHECKPOINTS), "step-[0-9]{8,}\\.npz");
    }

    private void removeEarlier(Path from, String names) throws IOException {
        for (Path file : entries(from)) {
            boolean ours = file.getFileName().toString().matches(names) && Files.isRegularFile(file);
            if (ours && !written.contains(file)) {
                Files.delete(file);
            }
        }
    }

    private static List<Path> entries(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        } catch (IOException e) {
            Message problem = Message.of("{0} cannot be read ({1})", folder, Trouble.reason(e));
            throw new BadInput(OPTION, "", problem, Message.of("name a folder that you may read and write to"));
        }
    }
}
