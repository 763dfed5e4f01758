package gradiscope.ui.view;

import gradiscope.figure.FunctionView;
import gradiscope.figure.Motif;
import gradiscope.figure.NetworkShown;
import gradiscope.figure.Sidecar;
import gradiscope.figure.chart.Look;
import gradiscope.figure.network.Diagram;
import gradiscope.figure.network.Network;
import gradiscope.figure.network.Target;
import gradiscope.figure.network.Weights;
import gradiscope.live.Measurement;
import gradiscope.live.Session;
import gradiscope.network.Parameter;
import gradiscope.probe.function.FunctionReading;
import gradiscope.probe.parameters.ParametersReading;
import gradiscope.training.Workbench;
import gradiscope.ui.export.Exporting;
import gradiscope.ui.part.Context;
import gradiscope.ui.part.Offers;
import gradiscope.ui.part.Part;
import gradiscope.ui.part.WatchIds;
import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Icon;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The network, live: weights as lines, neurons with what they respond to, biases as marks. Pointing at one tells
/// its numbers; a click, or Enter, changes a weight or bias. It follows the watches [WatchIds#PARAMETERS] and
/// [WatchIds#FUNCTION].
public final class NetworkView implements Part, Offers {
    private final Context context;
    private final Session session;
    private final NetworkPane pane;
    private final Label note = new Label();
    private final ViewExport export;
    private final Veil veil;
    private final VBox root;
    private final Subscription subscriptions;
    private @Nullable Workbench drawn;
    private @Nullable Diagram diagram;

    /// @param exporting where its picture is taken along
    public NetworkView(Context context, Exporting exporting) {
        this.context = context;
        this.session = context.session();
        this.pane = new NetworkPane(context.words(), this::take);
        ScrollPane scroll = new ScrollPane(pane);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("edge-to-edge", "network-scroll");
        export = new ViewExport(
                context,
                exporting,
                "network",
                context.words().get("network.title"),
                Sidecar.Scene.NETWORK,
                () -> motif().map(motif -> new ViewExport.Picture(motif, FunctionView.usual())));
        export.copyByKey(pane);
        Button take = export.button("network-export");
        StackPane.setAlignment(take, Pos.TOP_RIGHT);
        veil = new Veil(scroll);
        StackPane body = new StackPane(veil, take);
        body.setMinSize(0, 0);
        note.getStyleClass().addAll("quiet", "network-note");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(body, Priority.ALWAYS);
        root = new VBox(body, note);
        root.getStyleClass().addAll("paper", "network-view");
        root.getStylesheets().add(sheet());
        subscriptions = Subscription.combine(
                measurement(WatchIds.PARAMETERS).subscribe(now -> refresh()),
                measurement(WatchIds.FUNCTION).subscribe(now -> refresh()),
                session.benchProperty().subscribe(now -> refresh()),
                session.problemProperty().subscribe(now -> refresh()),
                session.snapshotProperty().subscribe(now -> notice()),
                session.selectionProperty().subscribe(now -> refresh()),
                context.themes().lookProperty().subscribe(now -> refresh()));
    }

    private static String sheet() {
        return Objects.requireNonNull(NetworkView.class.getResource("/gradiscope/ui/network.css"))
                .toExternalForm();
    }

    private javafx.beans.property.ReadOnlyObjectProperty<Measurement> measurement(String id) {
        return session.measurementProperty(id);
    }

    private Optional<ParametersReading> parameters() {
        return Found.by(session, WatchIds.PARAMETERS, ParametersReading.class);
    }

    private void refresh() {
        session.benchProperty().get().ifPresent(this::show);
        notice();
    }

    private void notice() {
        veil.show(Notice.of(session, measurement(WatchIds.PARAMETERS).get(), context.words()));
    }

    private void show(Workbench bench) {
        Diagram now = diagram;
        if (now == null || !bench.equals(drawn)) {
            now = Diagram.of(bench);
            diagram = now;
            drawn = bench;
        }
        Look look = context.themes().lookProperty().get().in(context.words().tongue());
        Network network = Network.of(
                bench,
                now,
                parameters(),
                Found.by(session, WatchIds.FUNCTION, FunctionReading.class),
                look.palette(),
                session.selectionProperty().get().sample());
        pane.show(new NetworkPane.Content(network, look));
        boolean tooMany = parameters().filter(ParametersReading::tooMany).isPresent();
        note.setText(
                tooMany
                        ? context.words()
                                .get(
                                        "network.too-many",
                                        parameters().orElseThrow().count())
                        : "");
        note.setManaged(tooMany);
        note.setVisible(tooMany);
    }

    private void take(Target target) {
        Diagram now = diagram;
        if (now == null) {
            return;
        }
        if (target instanceof Target.Neuron neuron
                && now.columns().get(neuron.column()).stage() >= 0) {
            int stage = now.columns().get(neuron.column()).stage();
            session.selectionProperty().set(session.selectionProperty().get().withLayer(stage));
            return;
        }
        parameters().map(reading -> new Weights(now, reading)).ifPresent(weights -> edit(now, weights, target));
    }

    private void edit(Diagram now, Weights weights, Target target) {
        Optional<Float> value = switch (target) {
            case Target.Weight w
            when weights.isListed(w.column()) && now.weightsPerPair(w.column()) == 1 ->
                Optional.of((float) weights.weight(w.column(), w.unit(), w.source()));
            case Target.Bias bias -> weights.bias(bias.column(), bias.unit());
            case Target.Weight _, Target.Neuron _ -> Optional.empty();
        };
        value.ifPresent(before -> open(now, target, before));
    }

    private void open(Diagram now, Target target, float before) {
        String title = new TargetWords(
                        new Network(now, Optional.empty(), Optional.empty(), List.of(), List.of()), context.words())
                .title(target);
        WeightEditor editor = new WeightEditor(
                title,
                before,
                context.words(),
                after -> session.setParameter(
                        context.words().get("network.edit.name", title), index(now, target), before, after),
                pane::close);
        session.snapshotProperty()
                .get()
                .filter(s -> s.step() < s.furthest())
                .ifPresent(s -> editor.refuse(context.words().get("network.edit.past")));
        pane.edit(target, editor);
    }

    /// The place of a weight or bias in the flat parameters.
    static int index(Diagram diagram, Target target) {
        Diagram.Column column = diagram.columns().get(target.column());
        if (target instanceof Target.Weight weight) {
            Parameter p = column.weight().orElseThrow();
            return p.offset() + weight.unit() * (p.size() / p.rows()) + weight.source();
        }
        return column.bias().orElseThrow().offset() + target.unit();
    }

    /// What a figure of it shows; empty: nothing yet.
    public Optional<Motif> motif() {
        return session.benchProperty()
                .get()
                .filter(bench -> measurement(WatchIds.PARAMETERS).get().shown().isPresent())
                .map(bench -> new NetworkShown(
                        bench,
                        measurement(WatchIds.PARAMETERS).get().shown(),
                        measurement(WatchIds.FUNCTION).get().shown(),
                        ViewExport.pinned(session)));
    }

    /// It can be taken along.
    @Override
    public List<Offer> offers() {
        Words words = context.words();
        return List.of(
                new Offer("export-network", words.get("action.export-network"), Icon.EXPORT, export::choose),
                new Offer("copy-network", words.get("action.copy-network"), Icon.COPY, export::copy));
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }
}
