package gradiscope.ui.data;

import gradiscope.data.CsvFile;
import gradiscope.data.IdxFolder;
import gradiscope.data.NpzFile;
import gradiscope.data.Painted;
import gradiscope.experiment.BadInput;
import gradiscope.experiment.Data;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Source;
import gradiscope.figure.chart.Look;
import gradiscope.live.FrameClock;
import gradiscope.live.Selection;
import gradiscope.ui.part.Context;
import gradiscope.ui.part.Part;
import gradiscope.ui.part.TakesFiles;
import gradiscope.ui.text.Naming;
import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Icon;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Where data are chosen: the present ones as they are trained and tested on, what is done to them, and a gallery of
/// all others. A file dropped anywhere on it is opened.
public final class DataPanel implements Part, TakesFiles {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private final Context context;
    private final Words words;
    private final Naming naming;
    private final Newest<Prepared.Wish, Prepared> preparing;
    private final Newest<Trial.Wish, Trial> trying;
    private final OwnFile ownFile;
    private final Chooser chooser;
    private final Gallery gallery;
    private final Preview preview;
    private final Treatment treatment;
    private final SourceForm form;
    private final Painter painter;
    private final Label heading = new Label();
    private final Label trouble = new Label("", Icon.WARNING.beside());
    private final ScrollPane scroll = new ScrollPane();
    private final VBox node;
    private final Subscription subscription;
    private Optional<Prepared.Facts> facts = Optional.empty();

    /// @param executor prepares data; works off one task after the other
    /// @param clock ticks on the thread of the toolkit
    public DataPanel(Context context, Executor executor, FrameClock clock) {
        this(context, executor, clock, node -> Chooser.dialogs(node, context.words()));
    }

    /// @param choosers makes what asks for files
    DataPanel(Context context, Executor executor, FrameClock clock, Function<Node, Chooser> choosers) {
        this.context = context;
        this.words = context.words();
        this.naming = new Naming(words);
        Look look = context.themes().lookProperty().get();
        preparing = new Newest<>(executor, clock, Prepared.Wish::prepared, this::take);
        trying = new Newest<>(executor, clock, Trial.Wish::trial, this::take);
        Edit edit = new Edit(context.session(), this::tell);
        ownFile = new OwnFile(context.catalog());
        preview = new Preview(look, words);
        treatment = new Treatment(edit, words);
        form = new SourceForm(
                words, (title, gesture, property, value) -> change(edit, title, gesture, property, value));
        painter = new Painter(edit, look, words);
        gallery = new Gallery(context, executor, clock, this::choose);
        node = layout();
        chooser = choosers.apply(node);
        subscription = Subscription.combine(
                context.session().experimentProperty().subscribe(this::follow),
                context.session().selectionProperty().subscribe(now -> preview.mark(now.samples())),
                context.themes().lookProperty().subscribe(this::dress));
        preview.follow(this::point);
    }

    /// One selection in all views.
    private void point(OptionalInt sample) {
        ObjectProperty<Selection> selection = context.session().selectionProperty();
        Selection now = selection.get();
        int known = context.session()
                .benchProperty()
                .get()
                .map(bench -> bench.data().train().count())
                .orElse(0);
        boolean isKnown = sample.isPresent() && sample.getAsInt() < known;
        selection.set(isKnown ? now.withSample(sample.getAsInt()) : now.withoutSample());
    }

    private VBox layout() {
        heading.getStyleClass().add("heading");
        trouble.getStyleClass().addAll("danger", "trouble");
        trouble.setId("trouble");
        trouble.setWrapText(true);
        trouble.setMinHeight(Region.USE_PREF_SIZE);
        hide(trouble, true);
        Label others = new Label(words.get("data.others"));
        others.getStyleClass().add("heading");
        Label hint = new Label(words.get("data.drop"));
        hint.getStyleClass().add("quiet");
        hint.setWrapText(true);
        VBox rows = new VBox(painter.node(), form.node(), treatment.node(), others, hint, gallery.node());
        rows.getStyleClass().add("sections");
        scroll.setContent(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox root = new VBox(heading, preview.node(), trouble, scroll);
        root.getStyleClass().addAll("paper", "data-panel");
        root.getStylesheets()
                .add(Objects.requireNonNull(DataPanel.class.getResource("/gradiscope/ui/data.css"))
                        .toExternalForm());
        root.addEventHandler(DragEvent.DRAG_OVER, this::over);
        root.addEventHandler(DragEvent.DRAG_EXITED, e -> root.pseudoClassStateChanged(DROPPING, false));
        root.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
        return root;
    }

    private static void hide(Node part, boolean hidden) {
        part.setVisible(!hidden);
        part.setManaged(!hidden);
    }

    @Override
    public Region node() {
        return node;
    }

    private void follow(Experiment experiment) {
        Source source = experiment.data().source();
        Descriptor<?> descriptor = Descriptor.of(source.getClass());
        heading.setText(naming.title(descriptor));
        heading.setTooltip(new Tooltip(naming.help(descriptor)));
        gallery.show(source);
        form.show(source);
        treatment.show(experiment.data());
        boolean sheet = source instanceof Painted;
        if (sheet && !painter.node().isVisible()) {
            // It stands above where it was chosen.
            scroll.setVvalue(0);
        }
        hide(painter.node(), !sheet);
        if (source instanceof Painted painted) {
            painter.show(painted);
        }
        preparing.want(new Prepared.Wish(
                experiment, experiment.data(), context.session().folder()));
    }

    private void dress(Look look) {
        gallery.show(look);
        preview.show(look);
        painter.show(look);
    }

    private void take(Prepared prepared) {
        facts = prepared.facts();
        facts.ifPresent(preview::show);
        facts.ifPresent(treatment::suit);
        boolean sheet = context.session().experimentProperty().get().data().source() instanceof Painted;
        hide(preview.node(), sheet && facts.isEmpty());
        hide(trouble, true);
        prepared.problem().ifPresent(this::tell);
    }

    /// What could not be read changes nothing.
    private void take(Trial trial) {
        trial.prepared().problem().ifPresentOrElse(this::tell, () -> accept(trial));
    }

    private void accept(Trial trial) {
        hide(trouble, true);
        boolean wasRegression = facts.map(Prepared.Facts::isRegression).orElse(false);
        context.session().edit(trial.name(), "", e -> trial.into(e, wasRegression, context.catalog()));
    }

    private void tell(BadInput problem) {
        trouble.setText(words.say(named(problem)));
        hide(trouble, false);
    }

    /// Under the name that its row has, where it is about one.
    private BadInput named(BadInput problem) {
        String key = problem.place().replaceFirst("^\\$\\.data\\.", "");
        Descriptor<Data> data = Descriptor.of(Data.class);
        return data.entries().stream()
                .filter(entry -> entry.name().equals(key))
                .findFirst()
                .map(entry -> new BadInput(naming.title(data, entry), "", problem.problem(), problem.remedy()))
                .orElse(problem);
    }

    private void choose(Descriptor<? extends Source> member) {
        String title = naming.title(member);
        if (member.type() == CsvFile.class) {
            chooser.choose(title, "*.csv", "*.tsv", "*.txt").ifPresent(this::open);
        } else if (member.type() == NpzFile.class) {
            chooser.choose(title, "*.npz").ifPresent(this::open);
        } else if (member.type() == IdxFolder.class) {
            chooser.choose(title).ifPresent(this::open);
        } else {
            attempt(words.get("data.choose", title), gallery.initial(member));
        }
    }

    @Override
    public boolean takes(Path path) {
        return ownFile.isKnown(path);
    }

    /// Tries a file or folder of a person's own.
    @Override
    public void open(Path path) {
        try {
            String file = String.valueOf(path.getFileName());
            attempt(words.get("data.open", file), ownFile.source(path));
        } catch (BadInput e) {
            tell(e);
        }
    }

    private void attempt(String name, Source source) {
        Trial.Wish wish = new Trial.Wish(
                name,
                source,
                context.session().experimentProperty().get(),
                context.session().folder());
        if (source instanceof Painted) {
            accept(wish.unread());
        } else {
            trying.want(wish);
        }
    }

    /// Files are read before the change is made, formulas after it.
    private boolean change(Edit edit, String title, String gesture, String property, Object value) {
        String name = words.get("data.change", title);
        Source present = context.session().experimentProperty().get().data().source();
        if (Gallery.needsNothing(Descriptor.of(present))) {
            return edit.source(name, gesture, title, source -> with(source, property, value));
        }
        try {
            attempt(name, with(present, property, value));
            return true;
        } catch (InvalidValue e) {
            tell(new BadInput(title, "", e.problem(), e.accepted()));
            return false;
        }
    }

    private static Source with(Source source, String property, Object value) {
        return Descriptor.of(source).with(source, property, value);
    }

    private boolean isData(DragEvent event) {
        return event.getDragboard().getFiles().stream()
                .findFirst()
                .filter(file -> takes(file.toPath()))
                .isPresent();
    }

    /// What is no data goes to the window.
    private void over(DragEvent event) {
        if (isData(event)) {
            event.acceptTransferModes(TransferMode.COPY);
            node.pseudoClassStateChanged(DROPPING, true);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        node.pseudoClassStateChanged(DROPPING, false);
        if (isData(event)) {
            open(event.getDragboard().getFiles().getFirst().toPath());
            event.setDropCompleted(true);
            event.consume();
        }
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        preparing.close();
        trying.close();
        gallery.close();
    }
}
