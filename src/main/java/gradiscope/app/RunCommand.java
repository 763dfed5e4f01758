package gradiscope.app;

import gradiscope.experiment.BadInput;
import gradiscope.probe.Probe;
import gradiscope.probe.When;
import gradiscope.training.Phase;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "run",
        description = "Trains an experiment, measures it on the way, and writes everything out.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Writes experiment.json (complete), history.csv, readings.jsonl (a line per probe per measured step),",
            "checkpoints/*.npz, and a PNG picture of each probe's last reading. Ctrl-C finishes the step and writes"
                    + " what",
            "there is."
        })
final class RunCommand implements Callable<Integer> {
    static final List<String> USUAL = List.of("loss", "interpolation", "confusion", "collapse");

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "EXPERIMENT.json", description = "The experiment, or example:NAME.")
    private String experiment = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to.")
    private Path out = Path.of("");

    @Option(names = "--overwrite", description = "Write even where the folder already holds something.")
    private boolean overwrite;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Change the experiment: training.optimizer.rate=0.1")
    private List<String> edits = new ArrayList<>();

    @Option(names = "--steps", paramLabel = "N", description = "Train until this step.")
    private @Nullable Long steps;

    @Option(names = "--seed", paramLabel = "S", description = "Another seed.")
    private @Nullable Long seed;

    @Option(
            names = "--probe",
            paramLabel = "NAME[:key=value,...]",
            description =
                    "Measure this; may be given several times. Default: loss, interpolation, confusion, collapse.")
    private List<String> probes = new ArrayList<>();

    @Option(
            names = "--every",
            paramLabel = "N|log",
            defaultValue = "log",
            description = "Measure every N steps, or at 0, 1, 2, 4, 8, ... Default: ${DEFAULT-VALUE}.")
    private String every = "log";

    @Override
    public Integer call() throws IOException {
        return run(order(), Output.errors(spec));
    }

    private Job.Order order() throws IOException {
        List<String> all = new ArrayList<>(edits);
        if (seed != null) {
            all.add("seed=" + seed);
        }
        if (steps != null && steps < 0) {
            throw new BadInput("--steps", "", steps + " is negative", "use 0 or more");
        }
        requireFree();
        ExperimentFile file = ExperimentFile.read(experiment).with(all);
        return new Job.Order(file, out, Optional.ofNullable(steps), chosen(probes), !probes.isEmpty(), when(every));
    }

    /// The probes that were named; the usual ones where none was.
    static List<Probe> chosen(List<String> names) {
        return (names.isEmpty() ? USUAL : names).stream().map(ProbeText::parse).toList();
    }

    private void requireFree() throws IOException {
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new BadInput("--out", "", out + " is a file", "name a folder");
        }
        if (!overwrite && Files.isDirectory(out)) {
            try (Stream<Path> entries = Files.list(out)) {
                if (entries.findAny().isPresent()) {
                    throw new BadInput(
                            "--out", "", out + " already holds something", "name another folder, or add --overwrite");
                }
            }
        }
    }

    private static When when(String text) {
        if (text.equals("log")) {
            return When.LOG;
        }
        if (!text.matches("[1-9]\\d{0,17}")) {
            throw new BadInput(
                    "--every", "", "\"" + text + "\" is no number of steps", "use a whole number from 1, or log");
        }
        return new When(Long.parseLong(text));
    }

    private static boolean onTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    /// Does the job, with Ctrl-C ending it after the step under way.
    static int run(Job.Order order, java.io.PrintWriter err) throws IOException {
        ProgressLine progress = new ProgressLine(err, onTerminal());
        try (Interruption interruption = new Interruption()) {
            Phase phase = new Job(order, progress, interruption::asked).run();
            return switch (phase) {
                case Phase.Diverged d -> {
                    progress.tell(
                            "gradiscope: diverged at " + d.cause() + "; try a smaller learning rate, or training.clip; "
                                    + "all that was finite is in " + order.out());
                    yield Exit.DIVERGED;
                }
                default -> {
                    progress.tell("written to " + order.out());
                    yield Exit.OK;
                }
            };
        }
    }
}
