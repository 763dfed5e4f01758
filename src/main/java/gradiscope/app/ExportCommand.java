package gradiscope.app;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Message;
import gradiscope.experiment.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        description = "Trains an experiment to a step, or takes a session as it was saved, and writes its network for"
                + " NumPy or PyTorch.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Arrays are called dense1.weight, dense1.bias, ... and are outputs x inputs, as PyTorch has them. With"
                    + " --every, their first side is the checkpoints, whose steps are in gradiscope.step.",
            "PyTorch code is written with its numbers beside it: net.py and net.npz.",
            "",
            "Example: gradiscope export example:spiral --as pytorch --step 500 --out net.py"
        })
final class ExportCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "EXPERIMENT|SESSION",
            description = "The experiment, example:NAME, a share code, or a .gradiscope file.")
    private String given = "";

    @Option(names = "--as", required = true, paramLabel = "KIND", description = "npz or pytorch.")
    private String kind = "";

    @Option(
            names = "--step",
            paramLabel = "N",
            description = "The step. Default: where the experiment ends, or the session was left.")
    private @Nullable String step;

    @Option(
            names = "--every",
            paramLabel = "N",
            description = "All checkpoints at 0, N, 2N, ... up to the step, in one NPZ file.")
    private @Nullable String every;

    @Option(names = "--seed", paramLabel = "S", description = "Another seed.")
    private @Nullable String seed;

    @Option(names = "--set", paramLabel = "PATH=VALUE", description = "Change the experiment.")
    private List<String> edits = new ArrayList<>();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
    private Path out = Path.of("");

    /// What other programs the files are for.
    enum Kind {
        NPZ,
        PYTORCH
    }

    @Override
    public Integer call() throws IOException {
        Kind wanted = kind();
        OptionalLong last = step == null
                ? OptionalLong.empty()
                : OptionalLong.of(WholeNumber.from("--step", step, 0, Message.of("use a whole number from 0")));
        Optional<Long> interval = every == null
                ? Optional.empty()
                : Optional.of(WholeNumber.from("--every", every, 1, Message.of("use a whole number from 1")));
        if (wanted == Kind.PYTORCH && interval.isPresent()) {
            throw new BadInput(
                    "--every",
                    "",
                    Message.of("the code is of one network"),
                    Message.of("leave it out, or use --as npz"));
        }
        if (Files.isDirectory(out)) {
            throw new BadInput("--out", "", Message.of("{0} is a folder", out), Message.of("name a file"));
        }
        boolean session = ExportSource.isSession(given);
        if (session && (seed != null || !edits.isEmpty())) {
            throw new BadInput(
                    seed != null ? "--seed" : "--set",
                    "",
                    Message.of("a session was trained already"),
                    Message.of("leave it out, or give an experiment"));
        }
        ExportSource source =
                session ? ExportSource.session(given, last) : ExportSource.trained(experiment(last), last, interval);
        return source.write(out, wanted, interval, Output.errors(spec));
    }

    private ExperimentFile experiment(OptionalLong last) {
        ExperimentFile file = ExperimentFile.read(given).with(edits);
        if (seed != null) {
            file = file.withSeed(WholeNumber.any("--seed", seed));
        }
        return last.isPresent() ? file.withSteps(last.getAsLong()) : file;
    }

    private Kind kind() {
        String named = kind.strip().toUpperCase(Locale.ROOT);
        for (Kind each : Kind.values()) {
            if (each.name().equals(named)) {
                return each;
            }
        }
        throw new BadInput(
                "--as",
                "",
                Message.of("{0} is no kind of network file", Place.quote(kind)),
                Message.of("use one of {0}", "npz, pytorch"));
    }
}
