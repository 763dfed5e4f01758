package gradiscope.app;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Message;
import gradiscope.probe.Probe;
import gradiscope.probe.When;
import gradiscope.training.Phase;
import gradiscope.training.Workbench;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
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
        versionProvider = Version.class,
        footer = {
            "",
            "Writes to the folder:",
            "  experiment.json    complete, so that it can be run again",
            "  history.csv        losses: of every step (evenly thinned in a long run), and",
            "                     on all samples at each measured step",
            "  readings.jsonl     a line per probe per measured step",
            "  checkpoints/*.npz  the network at each measured step, as numpy reads it",
            "  PROBE.png          a picture of each probe's last reading",
            "",
            "Ctrl-C finishes the step and writes what there is. Exit codes: 0 done, 2 bad input, 3 diverged, 130"
                    + " interrupted.",
            "",
            "Example: gradiscope run example:spiral --out spiral --steps 500 --every 100"
        })
final class RunCommand implements Callable<Integer> {
    static final List<String> USUAL = List.of("loss", "interpolation", "confusion", "collapse");

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "EXPERIMENT.json", description = "The experiment, example:NAME, or a share code.")
    private String experiment = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to.")
    private Path out = Path.of("");

    @Option(
            names = "--overwrite",
            description = "Write even where the folder already holds something. What an earlier run wrote there goes.")
    private boolean overwrite;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Change the experiment: training.optimizer.rate=0.1, network.layers[0].units=64. May be given"
                    + " several times. See: gradiscope schema.")
    private List<String> edits = new ArrayList<>();

    @Option(
            names = "--steps",
            paramLabel = "N",
            description = "Train so many steps, whatever number the experiment says. Its other stop conditions hold.")
    private @Nullable String steps;

    @Option(names = "--seed", paramLabel = "S", description = "Another seed.")
    private @Nullable String seed;

    @Option(
            names = "--probe",
            paramLabel = ProbeHelp.LABEL,
            description = "Measure this; may be given several times. Default: loss, interpolation, confusion, collapse."
                    + " See: gradiscope probe --help.")
    private List<String> probes = new ArrayList<>();

    @Option(
            names = "--every",
            paramLabel = "N|log",
            defaultValue = "log",
            description = "Measure every N steps, or at 0, 1, 2, 4, 8, ...; always the first and the last."
                    + " Default: ${DEFAULT-VALUE}.")
    private String every = "log";

    @Option(
            names = "--resume",
            paramLabel = "FILE.npz",
            description =
                    "Go on from a checkpoint of an earlier run, bit for bit as that run would have, if the"
                            + " experiment is the same: it is compared with the experiment.json beside checkpoints. Steps count from its start.")
    private @Nullable Path resume;

    @Option(names = "--no-pictures", description = "Write the numbers alone.")
    private boolean withoutPictures;

    @Override
    public Integer call() throws IOException {
        return run(order(), Output.errors(spec));
    }

    private Job.Order order() {
        RunFolder folder = RunFolder.open(out, overwrite);
        ExperimentFile file = ExperimentFile.read(experiment).with(edits);
        if (seed != null) {
            file = file.withSeed(WholeNumber.any("--seed", seed));
        }
        if (steps != null) {
            file = file.withSteps(WholeNumber.from("--steps", steps, 0, Message.of("use a whole number from 0")));
        }
        return new Job.Order(
                file,
                folder,
                chosen(probes),
                !probes.isEmpty(),
                when(every),
                !withoutPictures,
                Optional.ofNullable(resume));
    }

    /// The probes that were named; the usual ones where none was.
    static List<Probe> chosen(List<String> names) {
        return (names.isEmpty() ? USUAL : names).stream().map(ProbeText::parse).toList();
    }

    private static When when(String text) {
        return text.strip().equals("log")
                ? When.LOG
                : new When(WholeNumber.from("--every", text, 1, Message.of("use a whole number from 1, or log")));
    }

    private static boolean onTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    /// Does the job, with Ctrl-C ending it after the step under way.
    static int run(Job.Order order, PrintWriter err) throws IOException {
        ProgressLine progress = new ProgressLine(err, onTerminal());
        Workbench workbench = order.file().open();
        try (Interruption interruption = new Interruption()) {
            return run(order, workbench, progress, interruption);
        }
    }

    private static int run(Job.Order order, Workbench workbench, ProgressLine progress, Interruption interruption)
            throws IOException {
        try {
            Job job = new Job(order, workbench, progress, interruption::asked);
            Phase phase = job.run(interruption);
            progress.tell(
                    BadInput.oneLine(summary(phase, job.steps(), order.out().path())));
            if (phase instanceof Phase.Diverged) {
                return Exit.DIVERGED;
            }
            return interruption.asked() ? interruption.exitCode() : Exit.OK;
        } catch (CancellationException e) {
            progress.tell("interrupted before the first step; nothing is written");
            return interruption.exitCode();
        }
    }

    private static String summary(Phase phase, long steps, Path out) {
        return switch (phase) {
            case Phase.Diverged d ->
                "gradiscope: diverged at " + d.cause() + "; try a smaller learning rate, or training.clip; all that was"
                        + " finite is in " + out;
            case Phase.Finished f -> "ended at step " + steps + ": " + f.reason() + "; written to " + out;
            default -> "interrupted at step " + steps + "; written to " + out;
        };
    }
}
