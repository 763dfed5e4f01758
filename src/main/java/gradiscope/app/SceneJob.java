package gradiscope.app;

import gradiscope.data.WholeFile;
import gradiscope.experiment.BadInput;
import gradiscope.experiment.Catalog;
import gradiscope.experiment.Codec;
import gradiscope.experiment.Experiment;
import gradiscope.figure.Board;
import gradiscope.figure.Export;
import gradiscope.figure.FunctionView;
import gradiscope.figure.Motif;
import gradiscope.figure.NetworkShown;
import gradiscope.figure.Origin;
import gradiscope.figure.Outputs;
import gradiscope.figure.Pictures;
import gradiscope.figure.Shown;
import gradiscope.figure.Sidecar;
import gradiscope.figure.Views;
import gradiscope.probe.Measured;
import gradiscope.probe.Probe;
import gradiscope.probe.catalog.Families;
import gradiscope.probe.function.FunctionProbe;
import gradiscope.probe.parameters.ParametersProbe;
import gradiscope.ui.dashboard.Gauge;
import gradiscope.ui.dashboard.Gauges;
import gradiscope.ui.dashboard.Instrument;
import gradiscope.ui.dashboard.Instruments;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Trains to a step and draws a part of the window that is no tile: the network, its output, or the dashboard.
final class SceneJob {
    /// What the live views of a window follow.
    static final FunctionProbe FUNCTION = FunctionProbe.following(0);

    private static final ParametersProbe PARAMETERS = ParametersProbe.usual();
    private static final Catalog CATALOG = Views.in(Families.catalog());

    private final FigureJob.Order order;
    private final FunctionView view;
    private final Sidecar.Scene scene;
    private final boolean front;
    private final Export.Kind kind;
    private final MeasuredRun run;

    /// @param front whether the network and its output stand in front of a dashboard
    private SceneJob(FigureJob.Order order, FunctionView view, Sidecar.Scene scene, boolean front, Export.Kind kind) {
        this.order = order;
        this.view = view;
        this.scene = scene;
        this.front = front;
        this.kind = kind;
        this.run =
                new MeasuredRun(order.file(), probes(), scene == Sidecar.Scene.DASHBOARD, order.when(), order.step());
    }

    /// What the command line calls so; empty: no such part.
    static Optional<Sidecar.Scene> named(String instrument) {
        return Stream.of(Sidecar.Scene.NETWORK, Sidecar.Scene.OUTPUT, Sidecar.Scene.DASHBOARD)
                .filter(scene -> scene.name().toLowerCase(Locale.ROOT).equals(instrument.strip()))
                .findFirst();
    }

    /// @param order its view is a [FunctionView]
    /// @param front whether the network and its output stand in front of a dashboard
    /// @return an exit code
    /// @throws BadInput when something cannot be used
    static int run(FigureJob.Order order, Sidecar.Scene scene, boolean front, Export.Kind kind, PrintWriter err)
            throws IOException {
        SceneJob job = new SceneJob(order, (FunctionView) order.view(), scene, front, kind);
        try (Pictures pictures = new Pictures()) {
            job.run.train(() -> {
                if (order.every().isPresent()) {
                    job.draw(pictures);
                }
            });
            if (order.every().isEmpty()) {
                job.draw(pictures);
            }
        }
        return job.run.end("figure", err);
    }

    private static Stream<Gauge> gauges() {
        return Instruments.ALL.stream().map(Instrument::usual);
    }

    private List<Probe> probes() {
        boolean tiled = scene == Sidecar.Scene.DASHBOARD;
        boolean networked = scene == Sidecar.Scene.NETWORK || (tiled && front);
        List<Probe> probes = new ArrayList<>();
        if (networked) {
            probes.add(PARAMETERS);
        }
        if (networked || scene == Sidecar.Scene.OUTPUT) {
            probes.add(FUNCTION);
        }
        if (tiled) {
            gauges().map(Gauge::probe).filter(probe -> !probes.contains(probe)).forEach(probes::add);
        }
        return probes;
    }

    private void draw(Pictures pictures) throws IOException {
        byte[] bytes = pictures.of(motif(), origin(), order.format()).bytes(kind);
        WholeFile.write(order.file(run.steps(), kind), out -> out.write(bytes));
    }

    private Motif motif() {
        return switch (scene) {
            case NETWORK -> network();
            case OUTPUT -> output();
            case DASHBOARD -> dashboard();
            case TILE -> throw new IllegalStateException("a tile is drawn by itself");
        };
    }

    private Motif network() {
        return new NetworkShown(run.bench(), last(PARAMETERS), last(FUNCTION), OptionalInt.empty());
    }

    private Optional<Measured> last(Probe probe) {
        List<Measured> found = run.found(probe);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
    }

    private Motif output() {
        return Outputs.of(run.bench(), run.found(FUNCTION), view);
    }

    private Motif dashboard() {
        Stream<Motif> live = front ? Stream.of(network(), output()) : Stream.empty();
        Stream<Motif> tiles = gauges().map(
                        gauge -> new Shown(run.found(gauge.probe()), List.of(), Optional.of(gauge.view())))
                .filter(shown -> !shown.found().isEmpty())
                .map(Motif.class::cast);
        return new Board(Stream.concat(live, tiles).toList());
    }

    private Origin origin() {
        Experiment experiment = run.bench().experiment();
        Codec codec = new Codec(CATALOG);
        Sidecar state = Sidecar.of(
                        Version.text(), experiment, run.steps(), order.probe(), order.view(), order.format(), CATALOG)
                .measured(order.when());
        Sidecar sidecar = scene == Sidecar.Scene.DASHBOARD
                ? state.ofDashboard(
                        gauges().map(Gauge::id).toList(),
                        codec.write(new Gauges(gauges().toList())).toString())
                : state.of(scene);
        return Origin.of(experiment, sidecar.json(codec));
    }
}
