package gradiscope.app;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Codec;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Message;
import gradiscope.experiment.Place;
import gradiscope.figure.Export;
import gradiscope.figure.Sidecar;
import gradiscope.figure.View;
import gradiscope.figure.Views;
import gradiscope.probe.Probe;
import gradiscope.probe.catalog.Families;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "figure",
        description = "Trains an experiment to a step and draws a figure of it, as the window would.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "The file says what it shows: dropped on the window, or opened with gradiscope open FILE, it brings back"
                    + " the state. The same command writes the same bytes.",
            "",
            "Example: gradiscope figure example:collapse --instrument collapse --step 1200 --format svg --preset slide"
                    + " --out collapse.svg"
        })
final class FigureCommand implements Callable<Integer> {
    private static final String KINDS = Stream.of(Export.Kind.values())
            .map(kind -> kind.ending().substring(1))
            .collect(Collectors.joining(", "));

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "EXPERIMENT.json", description = "The experiment, example:NAME, or a share code.")
    private String experiment = "";

    @Option(
            names = "--instrument",
            required = true,
            paramLabel = ProbeHelp.LABEL,
            description = "What is measured and drawn: loss, interpolation, confusion, collapse, ... (see: gradiscope"
                    + " probe --help); or network, output, dashboard, as the window shows them.")
    private String instrument = "";

    @Option(
            names = "--view",
            paramLabel = "KEY=VALUE,...",
            description = "How it is drawn, as the settings of its tile say: axis=logarithmic, overDepth=true.")
    private String view = "";

    @Option(names = "--tiles-alone", description = "Of a dashboard: without the network and its output in front.")
    private boolean tilesAlone;

    @Option(names = "--step", paramLabel = "N", description = "The step. Default: where the experiment ends.")
    private @Nullable String step;

    @Option(
            names = "--every",
            paramLabel = "N",
            description = "A figure at 0, N, 2N, ... up to the step: files of numbered names, or a film.")
    private @Nullable String every;

    @Option(names = "--seed", paramLabel = "S", description = "Another seed.")
    private @Nullable String seed;

    @Option(names = "--set", paramLabel = "PATH=VALUE", description = "Change the experiment.")
    private List<String> edits = new ArrayList<>();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
    private Path out = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "KIND",
            description = "png, svg or pdf; of a film, gif or mp4; or the data of it: csv, json or tex (pgfplots)."
                    + " Default: what the name of the file ends in.")
    private @Nullable String kind;

    @Mixin
    private FilmOptions films = new FilmOptions();

    @Mixin
    private FormatOptions format = new FormatOptions();

    @Override
    public Integer call() throws IOException {
        Codec codec = new Codec(Views.in(Families.catalog()));
        Optional<Sidecar.Scene> scene = SceneJob.named(instrument);
        Probe probe = scene.isPresent() ? SceneJob.FUNCTION : ProbeText.parse("--instrument", instrument);
        Place place = Place.root("--view");
        View wanted = codec.parse(View.class, Descriptor.of(probe).name(), ProbeText.settings(view, place), place);
        OptionalLong steps = step == null
                ? OptionalLong.empty()
                : OptionalLong.of(WholeNumber.from("--step", step, 0, Message.of("use a whole number from 0")));
        ExperimentFile file = ExperimentFile.read(experiment).with(edits);
        if (seed != null) {
            file = file.withSeed(WholeNumber.any("--seed", seed));
        }
        if (steps.isPresent() && file.stepsAtMost() < steps.getAsLong()) {
            // Else the experiment stays as it is, so that what the figure brings back goes on as it would have.
            file = file.withSteps(steps.getAsLong());
        }
        FigureJob.Order order = new FigureJob.Order(
                file,
                probe,
                wanted,
                every == null
                        ? Optional.empty()
                        : Optional.of(WholeNumber.from("--every", every, 1, Message.of("use a whole number from 1"))),
                steps,
                format.format(),
                target());
        Optional<FilmJob.Film> film = films.film(named(), every != null, order.format());
        if (scene.isPresent()) {
            if (film.isPresent()) {
                throw new BadInput(
                        "--format",
                        "",
                        Message.of("a film shows one instrument"),
                        Message.of("use --instrument with a probe, or --every with png, svg or pdf"));
            }
            return SceneJob.run(order, scene.get(), !tilesAlone, kind(), Output.errors(spec));
        }
        return film.isPresent()
                ? FilmJob.run(order, film.get(), Output.errors(spec))
                : FigureJob.run(order, kind(), Output.errors(spec));
    }

    private Path target() {
        if (Files.isDirectory(out)) {
            throw new BadInput("--out", "", Message.of("{0} is a folder", out), Message.of("name a file"));
        }
        return out;
    }

    /// The kind of file, as it is given.
    private String named() {
        return kind == null ? ending(String.valueOf(out.getFileName())) : kind.strip();
    }

    private Export.Kind kind() {
        String named = named();
        return Stream.of(Export.Kind.values())
                .filter(k -> k.name().equals(named.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new BadInput(
                        kind == null ? "--out" : "--format",
                        "",
                        Message.of("{0} is no kind of figure", Place.quote(named)),
                        Message.of("use one of {0}", KINDS + ", gif, mp4")));
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
