package gradiscope.app;

import gradiscope.data.WholeFile;
import gradiscope.experiment.BadInput;
import gradiscope.experiment.Message;
import gradiscope.experiment.Place;
import gradiscope.sweep.CellResult;
import gradiscope.sweep.SweepFolder;
import gradiscope.sweep.SweepPlan;
import gradiscope.sweep.SweepTables;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "sweep",
        description = "Trains an experiment over a grid of its properties and seeds, on all processors.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Writes to the folder:",
            "  plan.json        the plan, complete",
            "  cells/*.json     a result for each cell, as soon as it is done",
            "  results.jsonl    all of them, a line each, once none is missing",
            "  results.csv      the same as a table, a row for each measured step",
            "",
            "Called again, it computes what is missing: nothing is computed twice. Ctrl-C ends it. Shards can run",
            "on several machines; merged, they are the same bytes as one run. Exit codes: 0 done, 2 bad input,",
            "130 interrupted.",
            "",
            "Examples: gradiscope sweep PLAN.json --out sweep",
            "          gradiscope sweep PLAN.json --out part1 --shard 1/2",
            "          gradiscope sweep --merge --out sweep part1 part2"
        })
final class SweepCommand implements Callable<Integer> {
    private static final Pattern SHARD = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "PLAN.json|DIR",
            description = "The plan; with --merge the folders of its shards.")
    private List<Path> names = new ArrayList<>();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to.")
    private Path out = Path.of("");

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Compute every N-th cell alone, beginning with the I-th: 1/4, 2/4, 3/4, 4/4.")
    private @Nullable String shard;

    @Option(names = "--merge", description = "Put the results of shards together.")
    private boolean merge;

    @Option(names = "--threads", paramLabel = "N", description = "Cells at a time. Default: one for each processor.")
    private @Nullable String threads;

    @Override
    public Integer call() throws IOException, InterruptedException {
        ProgressLine progress = new ProgressLine(
                Output.errors(spec),
                Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent());
        return merge ? merge(progress) : sweep(progress);
    }

    private int sweep(ProgressLine progress) throws IOException, InterruptedException {
        if (names.size() > 1) {
            throw new BadInput(
                    names.get(1).toString(), "", Message.of("is a second plan"), Message.of("give one plan"));
        }
        int cores = threads == null
                ? Runtime.getRuntime().availableProcessors()
                : Math.toIntExact(Math.min(
                        1024, WholeNumber.from("--threads", threads, 1, Message.of("use a whole number from 1"))));
        SweepPlanFile file = SweepPlanFile.read(names.getFirst().toString());
        SweepPlan plan = file.plan();
        BitSet mine = mine(plan.size());
        SweepFolder folder = SweepFolder.begin(out, file.text());
        BitSet missing = (BitSet) mine.clone();
        missing.andNot(folder.done(plan.size()));
        try (Interruption interruption = new Interruption()) {
            int done = new SweepJob(plan, folder, missing, interruption::asked, progress).run(cores);
            progress.tell("%d of %d cells computed, %d were there; in %s"
                    .formatted(done, mine.cardinality(), mine.cardinality() - missing.cardinality(), out));
            if (done < missing.cardinality()) {
                return interruption.exitCode();
            }
        }
        if (folder.done(plan.size()).cardinality() == plan.size()) {
            write(plan, results(plan, List.of(folder)));
        }
        return Exit.OK;
    }

    private BitSet mine(int size) {
        BitSet mine = new BitSet(size);
        if (shard == null) {
            mine.set(0, size);
            return mine;
        }
        Matcher parts = SHARD.matcher(shard.strip());
        int which = parts.matches() ? Integer.parseInt(parts.group(1)) : 0;
        int of = parts.matches() ? Integer.parseInt(parts.group(2)) : 0;
        if (which < 1 || which > of) {
            throw new BadInput(
                    "--shard",
                    "",
                    Message.of("{0} is not accepted", Place.quote(shard)),
                    Message.of("use 1/4, 2/4, 3/4, 4/4 for four shards"));
        }
        for (int number = which - 1; number < size; number += of) {
            mine.set(number);
        }
        return mine;
    }

    private int merge(ProgressLine progress) throws IOException {
        List<SweepFolder> parts = new ArrayList<>();
        for (Path name : names) {
            SweepFolder part = SweepFolder.open(name);
            if (!parts.isEmpty() && !part.plan().equals(parts.getFirst().plan())) {
                throw new BadInput(
                        name.toString(),
                        "",
                        Message.of("is of another plan than {0}", names.getFirst()),
                        Message.of("merge the shards of one plan"));
            }
            parts.add(part);
        }
        Path planFile = parts.getFirst().path().resolve(SweepFolder.PLAN);
        SweepPlan plan = SweepPlanFile.read(planFile.toString()).plan();
        List<CellResult> results = results(plan, parts);
        SweepFolder whole = SweepFolder.begin(out, parts.getFirst().plan());
        for (CellResult result : results) {
            whole.put(result);
        }
        write(plan, results);
        progress.tell("%d cells merged; in %s".formatted(results.size(), out));
        return Exit.OK;
    }

    /// @throws BadInput when one is missing
    private static List<CellResult> results(SweepPlan plan, List<SweepFolder> parts) throws IOException {
        List<CellResult> results = new ArrayList<>();
        List<Integer> missing = new ArrayList<>();
        for (int number = 0; number < plan.size(); number++) {
            Optional<CellResult> found = Optional.empty();
            for (SweepFolder part : parts) {
                found = found.isPresent() ? found : part.get(number);
            }
            found.ifPresent(results::add);
            if (found.isEmpty()) {
                missing.add(number);
            }
        }
        if (!missing.isEmpty()) {
            throw new BadInput(
                    "--merge",
                    "",
                    Message.of(
                            "{0} of {1} cells are missing, the first is {2}",
                            missing.size(), plan.size(), missing.getFirst()),
                    Message.of("name all shards, and let each of them end"));
        }
        return results;
    }

    private void write(SweepPlan plan, List<CellResult> results) throws IOException {
        WholeFile.write(out.resolve("results.jsonl"), SweepTables.lines(results));
        WholeFile.write(out.resolve("results.csv"), SweepTables.csv(plan, results));
    }
}
