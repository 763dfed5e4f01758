package gradiscope.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradiscope.data.NpzSamples;
import gradiscope.experiment.Codec;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.ExperimentJson;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.JsonText;
import gradiscope.probe.Probe;
import gradiscope.probe.ReadingJson;
import gradiscope.probe.Subject;
import gradiscope.probe.catalog.Families;
import gradiscope.training.Checkpoint;
import gradiscope.training.Progress;
import gradiscope.training.StateDict;
import gradiscope.training.StateFile;
import gradiscope.training.Workbench;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "probe",
        description = "Measures a network that was trained elsewhere, and prints one JSON document.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        modelTransformer = ProbeHelp.class,
        footer = {
            "",
            "From PyTorch, for an nn.Sequential of the same shape as the experiment's network:",
            "  numpy.savez('net.npz', **{k: v.numpy() for k, v in net.state_dict().items()})",
            "Arrays are matched by order and shape. What a run here has left in checkpoints/ is read, too.",
            "The samples of --data are taken as they are: what the experiment does to its own (noise, standardise)"
                    + " was done before.",
            "",
            "Example: gradiscope probe example:spiral --params net.npz --probe loss"
        })
final class ProbeCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "EXPERIMENT.json", description = "The experiment, example:NAME, or a share code.")
    private String experiment = "";

    @Option(names = "--params", required = true, paramLabel = "FILE.npz", description = "The trained network.")
    private Path params = Path.of("");

    @Option(
            names = "--initial",
            paramLabel = "FILE.npz",
            description =
                    "The network before training, or another to compare with. Default: the experiment's own start.")
    private @Nullable Path initial;

    @Option(
            names = "--data",
            paramLabel = "FILE.npz",
            description = "Arrays x and y of samples to measure on, instead of the experiment's data.")
    private @Nullable Path data;

    @Option(names = "--set", paramLabel = "PATH=VALUE", description = "Change the experiment.")
    private List<String> edits = new ArrayList<>();

    @Option(
            names = "--probe",
            required = true,
            paramLabel = ProbeHelp.LABEL,
            description = "Measure this; may be given several times.")
    private List<String> probes = new ArrayList<>();

    @Override
    public Integer call() {
        ExperimentFile file = ExperimentFile.read(experiment).with(edits);
        List<Probe> chosen = RunCommand.chosen(probes);
        StateFile trained = StateFile.read(params, params.toString());
        Workbench workbench =
                data == null ? file.open() : new GivenData(file, trained, NpzSamples.read(data)).workbench();
        Subject subject = subject(workbench, trained);
        try (Interruption interruption = new Interruption()) {
            return print(file, chosen, subject, interruption);
        }
    }

    private ObjectNode document(ExperimentFile file, List<Probe> chosen, Subject subject) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("params", params.toString());
        if (initial != null) {
            document.put("initial", initial.toString());
        }
        if (data != null) {
            document.put("data", data.toString());
        }
        document.set(
                "experiment",
                JsonText.parse("experiment", new ExperimentJson(Families.catalog()).write(file.experiment())));
        ArrayNode readings = document.putArray("readings");
        chosen.forEach(probe -> readings.add(reading(probe, subject)));
        subject.cancellation().check();
        return document;
    }

    /// Prints the whole document, or nothing where a person interrupts.
    private int print(ExperimentFile file, List<Probe> chosen, Subject subject, Interruption interruption) {
        try {
            String document = JsonText.pretty(document(file, chosen, subject.until(interruption::asked)));
            PrintWriter out = Output.of(spec);
            out.print(document);
            out.flush();
            return Exit.OK;
        } catch (CancellationException e) {
            return interruption.exitCode();
        }
    }

    private Subject subject(Workbench workbench, StateFile trained) {
        Checkpoint start = checkpoint(0, before(workbench));
        Checkpoint now = checkpoint(1, trained.of(workbench.architecture()));
        return new Subject(
                workbench.experiment(), workbench.architecture(), workbench.data(), start, now, List.of(start, now));
    }

    private StateDict before(Workbench workbench) {
        if (initial != null) {
            return StateFile.read(initial, initial.toString()).of(workbench.architecture());
        }
        Checkpoint start = workbench.study().checkpoint();
        return new StateDict(start.parameters(), start.statistics());
    }

    private static Checkpoint checkpoint(long step, StateDict state) {
        return new Checkpoint(step, state.parameters(), state.statistics(), List.of(), Progress.NONE);
    }

    private static ObjectNode reading(Probe probe, Subject subject) {
        String name = Descriptor.of(probe).name();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("probe", name);
        node.set("settings", new Codec(Families.catalog()).write(probe));
        try {
            node.set("reading", ReadingJson.of(probe.measure(subject)));
        } catch (InvalidValue e) {
            throw ProbeText.place(name).child(e.property()).bad(e.problem(), e.accepted());
        }
        return node;
    }
}
