package gradiscope.ui.view;

import gradiscope.figure.FunctionView;
import gradiscope.figure.Motif;
import gradiscope.figure.Outputs;
import gradiscope.figure.Sidecar;
import gradiscope.figure.chart.Legend;
import gradiscope.figure.chart.Look;
import gradiscope.live.Selection;
import gradiscope.live.Session;
import gradiscope.network.Answer;
import gradiscope.probe.function.FunctionReading;
import gradiscope.probe.training.LossReading;
import gradiscope.training.Workbench;
import gradiscope.ui.export.Exporting;
import gradiscope.ui.part.Context;
import gradiscope.ui.part.Offers;
import gradiscope.ui.part.Part;
import gradiscope.ui.part.WatchIds;
import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// What the network answers: over the plane of two inputs, as a function of one, or for samples with the confusion
/// matrix. Pointing at a training sample selects it everywhere. It follows the watches [WatchIds#FUNCTION] and
/// [WatchIds#LOSS].
public final class OutputView implements Part, Offers {
    private static final int MOST_KEYS = 8;

    private final Session session;
    private final Context context;
    private final CheckBox discrete;
    private final CheckBox train;
    private final CheckBox test;
    private final CheckBox confusionOfTest;
    private final PlanePane plane;
    private final ValuesPane values;
    private final SamplesPane samples;
    private final StackPane body;
    private final Pane keys = new Pane();
    private final ViewExport export;
    private final Veil veil;
    private final VBox root;
    private final Subscription subscriptions;
    private @Nullable Keys shownKeys;

    /// What the key of classes depends on.
    private record Keys(List<String> classes, boolean visible, Look look) {}

    /// @param exporting where its picture is taken along
    public OutputView(Context context, Exporting exporting) {
        this.context = context;
        this.session = context.session();
        Words words = context.words();
        discrete = box(words.get("output.discretise"), words.get("output.discretise.help"), false);
        train = box(words.get("output.train"), words.get("output.train.help"), true);
        test = box(words.get("output.test"), words.get("output.test.help"), true);
        confusionOfTest = box(words.get("output.confusion-of-test"), words.get("output.confusion-of-test.help"), true);
        plane = new PlanePane(words, this::follow);
        values = new ValuesPane(words, this::follow);
        samples = new SamplesPane(words, this::follow);
        body = new StackPane(plane, values, samples);
        body.setMinSize(0, 0);
        veil = new Veil(body);
        FlowPane options = new FlowPane(discrete, train, test, confusionOfTest);
        options.getStyleClass().add("output-options");
        options.setMinHeight(Region.USE_PREF_SIZE);
        export = new ViewExport(
                context, exporting, "output", words.get("output.title"), Sidecar.Scene.OUTPUT, this::picture);
        HBox.setHgrow(options, Priority.ALWAYS);
        HBox head = new HBox(options, export.button("output-export"));
        head.setMinHeight(Region.USE_PREF_SIZE);
        keys.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(veil, Priority.ALWAYS);
        root = new VBox(head, keys, veil);
        export.copyByKey(root);
        root.getStyleClass().addAll("paper", "output-view");
        root.getStylesheets().add(sheet("network.css"));
        root.getStylesheets().add(sheet("output.css"));
        List.of(plane, values, samples, keys).forEach(node -> node.setVisible(false));
        List.of(discrete, train, test, confusionOfTest).forEach(box -> offer(box, false));
        subscriptions = Subscription.combine(
                session.measurementProperty(WatchIds.FUNCTION).subscribe(now -> refresh()),
                session.measurementProperty(WatchIds.LOSS).subscribe(now -> refresh()),
                session.benchProperty().subscribe(now -> refresh()),
                session.problemProperty().subscribe(now -> notice()),
                session.snapshotProperty().subscribe(now -> notice()),
                session.selectionProperty().subscribe(now -> refresh()),
                context.themes().lookProperty().subscribe(now -> refresh()));
        List.of(discrete, train, test, confusionOfTest).forEach(box -> box.setOnAction(event -> refresh()));
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(OutputView.class.getResource("/gradiscope/ui/" + name), name)
                .toExternalForm();
    }

    private static CheckBox box(String text, String help, boolean on) {
        CheckBox box = new CheckBox(text);
        box.setSelected(on);
        box.setTooltip(new Tooltip(help));
        box.setAccessibleHelp(help);
        return box;
    }

    private void follow(OptionalInt sample) {
        Selection now = session.selectionProperty().get();
        Selection next = sample.isPresent() ? now.withSample(sample.getAsInt()) : now.withoutSample();
        if (!next.equals(now)) {
            session.selectionProperty().set(next);
        }
    }

    private void notice() {
        veil.show(Notice.of(
                session, session.measurementProperty(WatchIds.FUNCTION).get(), context.words()));
    }

    private void refresh() {
        Optional<FunctionReading> reading = Found.by(session, WatchIds.FUNCTION, FunctionReading.class);
        session.benchProperty().get().ifPresent(bench -> reading.ifPresent(found -> show(bench, found)));
        notice();
    }

    private void show(Workbench bench, FunctionReading reading) {
        Look look = context.themes().lookProperty().get();
        Selection selection = session.selectionProperty().get();
        PlanePane.Options options = new PlanePane.Options(discrete.isSelected(), train.isSelected(), test.isSelected());
        boolean regression = reading.answer() == Answer.VALUES;
        boolean flat = reading.plane().isPresent();
        boolean tested = bench.data().test().count() > 0;
        if (flat) {
            plane.show(new PlanePane.Content(bench, reading, options, selection.samples(), look));
        } else if (regression) {
            values.show(new ValuesPane.Content(bench, reading, options, selection.samples(), look));
        } else {
            Optional<LossReading> loss = Found.by(session, WatchIds.LOSS, LossReading.class);
            boolean ofTest = confusionOfTest.isSelected() && tested;
            samples.show(new SamplesPane.Content(bench, reading, loss, ofTest, selection.sample(), look));
        }
        plane.setVisible(flat);
        values.setVisible(!flat && regression);
        samples.setVisible(!flat && !regression);
        boolean function =
                flat || (regression && bench.data().raw().train().shape().size() == 1);
        offer(discrete, flat);
        offer(train, function);
        offer(test, function && tested);
        offer(confusionOfTest, !flat && !regression && tested);
        marks(look);
        keys(new Keys(bench.data().train().classNames(), flat && !regression, look));
    }

    private static void offer(CheckBox box, boolean on) {
        box.setVisible(on);
        box.setManaged(on);
    }

    /// The forms of points, on the boxes that show and hide them.
    private void marks(Look look) {
        double radius = look.em(PointPainter.RADIUS);
        Circle full = new Circle(radius, look.palette().text());
        Polygon open = new Polygon(0, -1.35 * radius, 1.35 * radius, 0, 0, 1.35 * radius, -1.35 * radius, 0);
        open.setFill(null);
        open.setStroke(look.palette().text());
        open.setStrokeWidth(look.em(0.14));
        mark(train, full);
        mark(test, open);
    }

    private static void mark(CheckBox box, Shape mark) {
        if (!(box.getGraphic() instanceof Shape shown) || !isLike(shown, mark)) {
            box.setGraphic(mark);
        }
    }

    /// Of the same size and, after a change of theme, in the same colours.
    private static boolean isLike(Shape one, Shape other) {
        return one.getBoundsInLocal().equals(other.getBoundsInLocal())
                && Objects.equals(one.getFill(), other.getFill())
                && Objects.equals(one.getStroke(), other.getStroke());
    }

    private void keys(Keys next) {
        if (next.equals(shownKeys)) {
            return;
        }
        shownKeys = next;
        keys.setVisible(next.visible);
        keys.setManaged(next.visible);
        List<Legend.Key> all = new ArrayList<>();
        for (int k = 0; k < Math.min(MOST_KEYS, next.classes.size()); k++) {
            Node square = new Rectangle(
                    next.look.em(0.8), next.look.em(0.8), next.look.palette().ofClass(k));
            all.add(new Legend.Key(square, next.classes.get(k)));
        }
        Region legend = Legend.of(all, next.look);
        legend.prefWidthProperty().bind(keys.widthProperty());
        keys.getChildren().setAll(legend);
    }

    /// What a figure of it shows; empty: nothing yet.
    public Optional<Motif> motif() {
        return picture().map(ViewExport.Picture::motif);
    }

    private Optional<ViewExport.Picture> picture() {
        FunctionView view = new FunctionView(discrete.isSelected(), train.isSelected(), test.isSelected(), true);
        return session.benchProperty()
                .get()
                .flatMap(bench -> session.measurementProperty(WatchIds.FUNCTION)
                        .get()
                        .shown()
                        .map(found -> new ViewExport.Picture(Outputs.of(bench, List.of(found), view), view)));
    }

    /// It can be taken along.
    @Override
    public List<Offer> offers() {
        Words words = context.words();
        return List.of(
                new Offer("export-output", words.get("action.export-output"), Icon.EXPORT, export::choose),
                new Offer("copy-output", words.get("action.copy-output"), Icon.COPY, export::copy));
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
