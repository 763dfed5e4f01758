package gradiscope.sweep;

import gradiscope.data.WholeFile;
import gradiscope.experiment.BadInput;
import gradiscope.experiment.JsonText;
import gradiscope.experiment.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;

/// The folder of a sweep: its plan, and a file for each cell that is done.
public final class SweepFolder {
    /// The plan, complete, as it was read.
    public static final String PLAN = "plan.json";

    private static final String CELLS = "cells";

    private final Path path;

    private SweepFolder(Path path) {
        this.path = path;
    }

    /// A folder for a plan. One that was begun is gone on with.
    ///
    /// @param plan its text, complete
    /// @throws BadInput when it is of another plan, or holds something else
    public static SweepFolder begin(Path path, String plan) throws IOException {
        Path file = path.resolve(PLAN);
        if (Files.exists(file)) {
            if (!Files.readString(file).equals(plan)) {
                throw new BadInput(
                        path.toString(),
                        "",
                        Message.of("holds results of another plan"),
                        Message.of("give another folder with --out, or the plan that is there in {0}", PLAN));
            }
        } else {
            requireEmpty(path);
            WholeFile.write(file, plan);
        }
        Files.createDirectories(path.resolve(CELLS));
        return new SweepFolder(path);
    }

    private static void requireEmpty(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (var entries = Files.isDirectory(path) ? Files.list(path) : java.util.stream.Stream.of(path)) {
            if (entries.findAny().isPresent()) {
                throw new BadInput(
                        path.toString(),
                        "",
                        Message.of("holds something that is no sweep"),
                        Message.of("give an empty or new folder with --out"));
            }
        }
    }

    /// A folder that was begun before.
    ///
    /// @throws BadInput when it is none
    public static SweepFolder open(Path path) {
        if (!Files.isRegularFile(path.resolve(PLAN))) {
            throw new BadInput(
                    path.toString(),
                    "",
                    Message.of("is no folder of a sweep: there is no {0}", PLAN),
                    Message.of("give what was given to gradiscope sweep with --out"));
        }
        return new SweepFolder(path);
    }

    public Path path() {
        return path;
    }

    /// The text of its plan.
    public String plan() throws IOException {
        return Files.readString(path.resolve(PLAN));
    }

    private Path file(int number) {
        return path.resolve(CELLS).resolve(String.format(Locale.ROOT, "%06d.json", number));
    }

    /// The cells that are done.
    ///
    /// @param size how many there are in all
    public BitSet done(int size) {
        BitSet done = new BitSet(size);
        for (int number = 0; number < size; number++) {
            done.set(number, Files.exists(file(number)));
        }
        return done;
    }

    /// Keeps a result, whole or not at all.
    public void put(CellResult result) throws IOException {
        WholeFile.write(file(result.number()), result.json() + "\n");
    }

    /// A result; empty: it is not done yet.
    ///
    /// @throws BadInput when the file was changed
    public Optional<CellResult> get(int number) throws IOException {
        Path file = file(number);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            CellResult result = CellResult.of(JsonText.parse(file.toString(), Files.readString(file)));
            if (result.number() == number) {
                return Optional.of(result);
            }
        } catch (IllegalArgumentException e) {
            // Told below, in the same words as one in the wrong place.
        }
        throw new BadInput(
                file.toString(),
                "",
                Message.of("is not the result of cell {0}", number),
                Message.of("delete it, and run the sweep again: it computes what is missing"));
    }
}
