package gradiscope.ui.export;

import gradiscope.figure.Export;
import gradiscope.figure.Format;
import gradiscope.live.FrameClock;
import gradiscope.ui.form.Change;
import gradiscope.ui.form.PropertyForm;
import gradiscope.ui.part.Context;
import gradiscope.ui.part.Part;
import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Takes figures along: over the window, with the figure as its file will be, and its format beside it.
public final class ExportDesk implements Part, Exporting {
    private static final double FORM_WIDTH = 26;
    private static final Set<String> SIZES = Set.of("width", "height", "unit", "text");

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final String program;
    private final Words words;
    private final Context context;
    private final Exporter exporter;
    private final Preview preview;
    private final Runnable clockEnd;
    private final StackPane layer = new StackPane();
    private final Label title = new Label();
    private final Label size = new Label();
    private final PropertyForm form;
    private final List<ToggleButton> kinds = new ArrayList<>();
    private final CheckBox front;
    private final Button save;
    private final FilmMenu films;
    private ExportChoice choice;
    private Consumer<String> listener = said -> {};
    private Optional<Exportable> shown = Optional.empty();
    /// What the form is to show from the next tick on: after a change it shows that change first.
    private Optional<Format> settled = Optional.empty();
    private @Nullable Node before;

    /// @param program and its version, as figures name it
    /// @param background where figures become pixels and files
    /// @param last how the last figure was taken along
    public ExportDesk(Context context, FrameClock clock, String program, Executor background, ExportChoice last) {
        this.program = program;
        this.context = context;
        this.words = context.words();
        this.exporter = new Exporter(words, background);
        this.preview = new Preview(background);
        this.choice = last;
        this.clockEnd = clock.onTick(this::tick);
        this.form = new PropertyForm(context, last.format(), this::edit);
        this.front = front();
        this.save = new Button(words.get("export.save"), Icon.EXPORT.beside());
        this.films = new FilmMenu(words, background, exporter, () -> choice.format());
        layer.getStyleClass().add("export-layer");
        layer.getStylesheets()
                .add(Objects.requireNonNull(ExportDesk.class.getResource("/gradiscope/ui/export.css"))
                        .toExternalForm());
        VBox box = new VBox(head(), body());
        box.getStyleClass().addAll("paper", "export-box");
        layer.getChildren().add(box);
        layer.setVisible(false);
        layer.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        preview.widthProperty().subscribe(this::draw);
        preview.heightProperty().subscribe(this::draw);
    }

    private Node head() {
        title.getStyleClass().add("heading");
        size.getStyleClass().add("quiet");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = Icon.CLOSE.button(words);
        close.setOnAction(e -> leave());
        HBox head = new HBox(title, size, gap, close);
        head.setAlignment(Pos.BASELINE_LEFT);
        head.getStyleClass().add("export-head");
        return head;
    }

    private Node body() {
        ScrollPane scroll = new ScrollPane(form.node());
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("export-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        save.setId("export-save");
        save.setDefaultButton(false);
        save.getStyleClass().add("accent");
        save.setOnAction(e -> save());
        Button copy = new Button(words.get("tile.copy"), Icon.COPY.beside());
        copy.setId("export-copy");
        copy.setOnAction(e -> shown.ifPresent(this::copy));
        HBox buttons = new HBox(save, copy);
        buttons.getStyleClass().add("export-buttons");
        VBox side = new VBox(kinds(), front, scroll, films, buttons);
        side.getStyleClass().add("export-side");
        double width = FORM_WIDTH * context.themes().lookProperty().get().em(1);
        side.setMinWidth(width);
        side.setPrefWidth(width);
        HBox body = new HBox(preview, side);
        body.getStyleClass().add("export-body");
        HBox.setHgrow(preview, Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        return body;
    }

    private CheckBox front() {
        CheckBox box = new CheckBox(words.get("export.front"));
        box.setId("export-front");
        box.setTooltip(new Tooltip(words.get("export.front.help")));
        box.setSelected(choice.front());
        box.setOnAction(e -> take(choice.fronted(box.isSelected())));
        return box;
    }

    private Node kinds() {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox();
        row.getStyleClass().add("export-kinds");
        for (Export.Kind kind : Export.Kind.values()) {
            ToggleButton button = new ToggleButton(kind.name());
            button.setId("export-" + kind.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.setTooltip(new Tooltip(about(kind)));
            button.setSelected(kind == choice.file());
            button.setOnAction(e -> {
                button.setSelected(true);
                take(choice.with(kind));
            });
            kinds.add(button);
            row.getChildren().add(button);
        }
        return row;
    }

    private String about(Export.Kind kind) {
        return switch (kind) {
            case PNG -> words.get("export.png");
            case SVG -> words.get("export.svg");
            case PDF -> words.get("export.pdf");
            case CSV -> words.get("export.csv");
            case JSON -> words.get("export.json");
            case TEX -> words.get("export.tex");
        };
    }

    /// A preset brings its numbers along; with others it is a preset no more.
    private void edit(Change change) {
        Format format = (Format) change.value();
        Format next = SIZES.contains(change.property()) ? format.free() : format.settled();
        take(choice.with(next));
        settled = Optional.of(next);
    }

    /// How figures are taken along now.
    public ExportChoice choice() {
        return choice;
    }

    /// Who hears what became of a file.
    public void onNews(Consumer<String> hears) {
        listener = hears;
    }

    public boolean isOpen() {
        return layer.isVisible();
    }

    @Override
    public String program() {
        return program;
    }

    @Override
    public void choose(Exportable what) {
        shown = Optional.of(what);
        films.offer(what);
        title.setText(words.get("export.title", what.title()));
        front.setVisible(what.fronted().isPresent());
        front.setManaged(what.fronted().isPresent());
        before = layer.getScene().getFocusOwner();
        layer.setVisible(true);
        layer.applyCss();
        layer.layout();
        take(choice);
        save.requestFocus();
    }

    @Override
    public void copy(Exportable what) {
        exporter.copy(what.as(choice));
    }

    private void take(ExportChoice next) {
        choice = next;
        Format format = next.format();
        size.setText(words.get(
                "export.size",
                words.count(Math.round(format.pageWidth() / 72 * 25.4)),
                words.count(Math.round(format.pageHeight() / 72 * 25.4)),
                words.count(format.pixelWidth()),
                words.count(format.pixelHeight())));
        draw();
    }

    private void draw() {
        if (isOpen() && preview.getWidth() > 0 && preview.getHeight() > 0) {
            shown.ifPresent(what -> preview.show(what.as(choice)));
        }
    }

    private void save() {
        shown.ifPresent(what -> exporter.choose(what.name(), choice.file().ending(), layer)
                .ifPresent(file -> {
                    exporter.write(file, choice.file(), what.as(choice));
                    leave();
                }));
    }

    private void leave() {
        layer.setVisible(false);
        shown = Optional.empty();
        if (before != null) {
            before.requestFocus();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            leave();
            event.consume();
        } else if (COPY.match(event)) {
            shown.ifPresent(this::copy);
            event.consume();
        }
    }

    private void tick() {
        settled.ifPresent(form::show);
        settled = Optional.empty();
        preview.tick();
        exporter.news().or(films::tick).ifPresent(listener);
    }

    @Override
    public Region node() {
        return layer;
    }

    @Override
    public void close() {
        clockEnd.run();
    }
}
