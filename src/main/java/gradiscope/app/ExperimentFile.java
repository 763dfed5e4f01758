package gradiscope.app;

import gradiscope.data.DataSet;
import gradiscope.experiment.BadInput;
import gradiscope.experiment.Data;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Edits;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.ExperimentJson;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.JsonText;
import gradiscope.experiment.Message;
import gradiscope.experiment.Place;
import gradiscope.experiment.ShareCode;
import gradiscope.experiment.Stop;
import gradiscope.experiment.Training;
import gradiscope.probe.catalog.Families;
import gradiscope.training.Stops;
import gradiscope.training.Workbench;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// An experiment as the command line names it: a file, `example:NAME`, or a share code.
///
/// @param shown its name for messages
/// @param folder what file names in it are relative to
/// @param experiment what it says
record ExperimentFile(String shown, Path folder, Experiment experiment) {
    private static final String EXAMPLE = "example:";
    private static final String CODE = "share code";
    private static final Message REMEDY = Message.of("give an experiment as JSON, example:NAME, or a share code");

    /// @throws BadInput when it cannot be read
    static ExperimentFile read(String name) {
        ExperimentJson json = new ExperimentJson(Families.catalog());
        if (name.startsWith(EXAMPLE)) {
            String text = Examples.text(name.substring(EXAMPLE.length()));
            return new ExperimentFile(name, Path.of(""), json.read(name, text));
        }
        if (isCode(name)) {
            return new ExperimentFile(CODE, Path.of(""), new ShareCode(Families.catalog()).decode(name));
        }
        Path file = path(name).toAbsolutePath();
        Path folder = file.getParent();
        return new ExperimentFile(name, folder == null ? file : folder, json.read(name, text(file, name)));
    }

    /// Whether it is meant as a share code: it looks like one, and no file is called so.
    static boolean isCode(String name) {
        // Unlike a Path, a File can have any name, and then is not there.
        return name.strip().matches("gs\\d+\\.[^/\\\\]*") && !new File(name).exists();
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new BadInput(Place.quote(name), "", Message.of("is not a file name: {0}", e.getReason()), REMEDY);
        }
    }

    private static String text(Path file, String name) {
        if (name.isBlank() || !Files.exists(file)) {
            throw new BadInput(name.isBlank() ? "\"\"" : name, "", Message.of("there is no such file"), REMEDY);
        }
        if (!Files.isRegularFile(file)) {
            throw new BadInput(
                    name,
                    "",
                    Files.isDirectory(file) ? Message.of("is a folder, not a file") : Message.of("is a device or pipe"),
                    REMEDY);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(JsonText.LONGEST + 1);
            if (bytes.length > JsonText.LONGEST) {
                throw new BadInput(name, "", Message.of("is larger than {0} bytes", JsonText.LONGEST), REMEDY);
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadInput(name, "", Message.of("is not UTF-8 text"), REMEDY);
        } catch (IOException e) {
            throw new BadInput(name, "", Message.of("cannot be read ({0})", Trouble.reason(e)), REMEDY);
        }
    }

    /// The same with `path=value` edits made.
    ///
    /// @throws BadInput when one cannot be made
    ExperimentFile with(List<String> edits) {
        Edits editor = new Edits(Families.catalog());
        Experiment edited = experiment;
        for (String edit : edits) {
            edited = editor.set(edited, edit);
        }
        return new ExperimentFile(shown, folder, edited);
    }

    /// The same with another seed.
    ExperimentFile withSeed(long seed) {
        return new ExperimentFile(shown, folder, Descriptor.of(experiment).with(experiment, "seed", seed));
    }

    /// The number of steps that it asks for; the largest there is where it asks for none.
    long stepsAtMost() {
        return experiment.training().stop().stream()
                .filter(Stops.AfterSteps.class::isInstance)
                .mapToLong(stop -> ((Stops.AfterSteps) stop).count())
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /// The same with a number of steps in place of its own. All other stop conditions stay.
    ///
    /// @throws BadInput when it has as many of them as there can be
    ExperimentFile withSteps(long steps) {
        Training training = experiment.training();
        List<Stop> stops = new ArrayList<>(training.stop());
        stops.removeIf(Stops.AfterSteps.class::isInstance);
        stops.add(new Stops.AfterSteps(steps));
        try {
            Training changed = Descriptor.of(training).with(training, "stop", stops);
            return new ExperimentFile(shown, folder, Descriptor.of(experiment).with(experiment, "training", changed));
        } catch (InvalidValue e) {
            throw new BadInput(shown, "$.training." + e.property(), e.problem(), e.accepted());
        }
    }

    /// Its data read, its network checked.
    Workbench open() {
        return Workbench.open(experiment, shown, folder);
    }

    /// The experiment for a file in another folder: relative names of data lead to the same files from there.
    ///
    /// @param other an existing folder
    Experiment seenFrom(Path other) {
        Data data = experiment.data();
        DataSet source = (DataSet) data.source();
        DataSet moved = source.renamed(name -> seenFrom(other, name));
        return Descriptor.of(experiment)
                .with(experiment, "data", Descriptor.of(data).with(data, "source", moved));
    }

    private String seenFrom(Path other, String name) {
        if (Path.of(name).isAbsolute()) {
            return name;
        }
        try {
            Path file = folder.resolve(name).toRealPath();
            Path from = other.toRealPath();
            return file.getRoot().equals(from.getRoot())
                    ? from.relativize(file).toString().replace(File.separatorChar, '/')
                    : file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
