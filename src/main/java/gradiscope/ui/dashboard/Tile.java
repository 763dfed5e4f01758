package gradiscope.ui.dashboard;

import gradiscope.figure.Export;
import gradiscope.figure.Exports;
import gradiscope.figure.Figures;
import gradiscope.figure.Format;
import gradiscope.figure.Origin;
import gradiscope.figure.Reel;
import gradiscope.figure.Shown;
import gradiscope.figure.chart.Look;
import gradiscope.live.Findings;
import gradiscope.live.Measurement;
import gradiscope.probe.Measured;
import gradiscope.ui.export.Exportable;
import gradiscope.ui.export.Exporting;
import gradiscope.ui.export.Filmed;
import gradiscope.ui.export.Origins;
import gradiscope.ui.part.Context;
import gradiscope.ui.part.Part;
import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// One instrument in a frame of its own: its name, the step it shows, what it costs, its buttons, and its picture.
final class Tile {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    /// Height, in sizes of the text, from which on there is room for controls beneath the picture.
    private static final double CONTROLS_FROM = 15;

    private final Context context;
    private final Instrument instrument;
    private final InstrumentSettings settings;
    private final SettingsPopover settingsPopover;
    private final Popover helpPopover;
    private final Optional<Part> controls;
    private final VBox frame = new VBox();
    private final TilePicture picture;
    /// Around the picture: what turns it moves no tile, since it goes no further than the picture.
    private final StackPane body;
    private final Exporting exporting;
    private final TileHead head;
    private final Button help;
    private final ToggleButton pin;
    private Subscription subscription = Subscription.EMPTY;
    /// What is drawn.
    private Measurement found;
    private Shown drawn = Shown.of(List.of());
    private boolean stale = true;
    private boolean whole;
    /// Whether it shows something that was found, which a pinned tile holds.
    private boolean holds;

    /// @param full asked when a person wants it to fill the window, or to leave it again
    Tile(Context context, Instrument instrument, InstrumentSettings settings, Exporting exporting, Runnable full) {
        this.context = context;
        this.instrument = instrument;
        this.settings = settings;
        this.found = context.session().measurementProperty(instrument.id()).get();
        this.settingsPopover = new SettingsPopover(context, instrument, settings);
        this.exporting = exporting;
        this.helpPopover = new Popover(context);
        this.controls = instrument.controls().map(c -> c.make(context, instrument, settings));
        frame.getStyleClass().addAll("paper", "instrument");
        frame.setMinSize(0, 0);
        frame.setFocusTraversable(true);
        frame.setAccessibleText(instrument.title(context.words()));
        picture = new TilePicture(context, this::turn);
        frame.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (COPY.match(e)) {
                copy();
                e.consume();
            }
        });
        head = new TileHead(context.words(), context.themes().presentingProperty());
        head.title.setText(instrument.title(context.words()));
        help = head.add(Icon.HELP, Icon.HELP.title(context.words()) + " (F1)", "tile-help");
        pin = buttons(full);
        body = new StackPane(picture);
        frame.getChildren().addAll(head, body);
        VBox.setVgrow(body, Priority.ALWAYS);
        controls.map(Part::node).ifPresent(this::addControls);
        frame.setOnMouseClicked(e -> {
            frame.requestFocus();
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
                full.run();
            }
        });
        Subscription news = context.session()
                .measurementProperty(instrument.id())
                .subscribe(this::markStale)
                .and(context.themes().lookProperty().subscribe(this::markStale))
                .and(settings.gaugesProperty().subscribe(this::markStale));
        subscription = subscription.and(news);
    }

    private ToggleButton buttons(Runnable full) {
        Words words = context.words();
        help.setOnAction(e -> help());
        head.add(Icon.FULL_WINDOW, Icon.FULL_WINDOW.title(words), "tile-fill").setOnAction(e -> full.run());
        Button set = head.add(Icon.SETTINGS, Icon.SETTINGS.title(words), "tile-settings");
        set.setOnAction(e -> settingsPopover.show(head.seen(set)));
        ToggleButton stays = head.addToggle(Icon.PIN, Icon.PIN.title(words));
        Button export = head.add(Icon.EXPORT, words.get("tile.export"), "tile-export");
        export.setOnAction(e -> chooseExport());
        head.addItem(words.get("tile.copy"), this::copy);
        return stays;
    }

    private void copy() {
        exporting.copy(exportable());
    }

    /// Lets a person take the figure along.
    void chooseExport() {
        exporting.choose(exportable());
    }

    /// What is drawn now, whatever is drawn next.
    private Exportable exportable() {
        Shown now = drawn;
        Gauge gauge = settings.of(instrument);
        return new Exportable(
                instrument.id(),
                instrument.title(context.words()),
                format -> export(now, now, gauge, format),
                Optional.empty(),
                films(now, gauge));
    }

    /// @param all what the state is brought back of: the last figure of a film
    private Export export(Shown now, Shown all, Gauge gauge, Format format) {
        return Exports.of(
                now, origin(all, gauge, format), format, context.words().tongue());
    }

    /// Of the run as far as it was measured, and of a turn where there is depth.
    private List<Filmed> films(Shown now, Gauge gauge) {
        List<Filmed> films = new ArrayList<>();
        if (now.found().size() > 1) {
            List<Shown> run = Reel.run(now).toList();
            films.add(new Filmed(Filmed.Course.RUN, run.size(), (i, format) -> export(run.get(i), now, gauge, format)));
        }
        if (Reel.isTurnable(now)) {
            List<Shown> turn = Reel.turn(now, Filmed.FRAMES_OF_A_TURN).toList();
            films.add(new Filmed(
                    Filmed.Course.TURN, turn.size(), (i, format) -> export(turn.get(i), now, gauge, format)));
        }
        return films;
    }

    private Origin origin(Shown now, Gauge gauge, Format format) {
        Origins origins = new Origins(context, exporting.program());
        return now.found().isEmpty()
                ? origins.unknown()
                : origins.of(
                        now.found().getLast().step(), gauge.probe(), gauge.view(), format, UnaryOperator.identity());
    }

    /// What is drawn now; empty: nothing that was found.
    Optional<Shown> shown() {
        return drawn.found().isEmpty() ? Optional.empty() : Optional.of(drawn);
    }

    /// Where there is little room, or nobody to use them, it belongs to the picture.
    private void addControls(Region beneath) {
        frame.getChildren().add(beneath);
        frame.heightProperty().subscribe(() -> fit(beneath));
        subscription = subscription.and(context.themes().presentingProperty().subscribe(() -> fit(beneath)));
        fit(beneath);
    }

    private void fit(Region beneath) {
        double em = context.themes().lookProperty().get().em(1);
        boolean room = frame.getHeight() > CONTROLS_FROM * em
                && !context.themes().presentingProperty().get();
        beneath.setVisible(room);
        beneath.setManaged(room);
    }

    /// Answers "What am I seeing?" beside its button; asked again, it is silent.
    void help() {
        double size = context.themes().lookProperty().get().em(1);
        helpPopover.turn(
                instrument.title(context.words()),
                instrument.help().apply(context.words()).node(context.words(), size),
                head.seen(help));
    }

    private void markStale() {
        stale = true;
    }

    Region node() {
        return frame;
    }

    /// Where it is taken to be moved.
    List<Node> grips() {
        return List.of(head, body);
    }

    boolean isShown() {
        return frame.getParent() != null;
    }

    /// Whether a point of the scene is on it, while it is seen.
    boolean holds(Point2D scene) {
        return isShown() && frame.contains(frame.sceneToLocal(scene));
    }

    /// Whether it is where something that is dragged would fall.
    void light(boolean on) {
        frame.pseudoClassStateChanged(LIT, on);
    }

    Instrument instrument() {
        return instrument;
    }

    boolean isPinned() {
        return pin.isSelected();
    }

    void pin(boolean on) {
        pin.setSelected(on);
        holds = false;
        markStale();
    }

    boolean isStale() {
        return stale && !(pin.isSelected() && holds);
    }

    boolean showsSomething() {
        return holds;
    }

    /// Draws what was found last.
    void draw() {
        stale = false;
        found = context.session().measurementProperty(instrument.id()).get();
        drawn = new Shown(
                found.course(), before(), Optional.of(settings.of(instrument).view()));
        put();
    }

    /// Draws in the colours and sizes that hold now; what is pinned stays what it was.
    void dress() {
        if (pin.isSelected() && holds) {
            put();
        } else {
            draw();
        }
    }

    private void put() {
        boolean none = found.millis() == 0;
        holds = !found.course().isEmpty();
        head.tell(
                found.shown()
                        .map(m -> context.words()
                                .get("status.step", context.words().count(m.step())))
                        .orElse(""),
                none ? "" : context.words().get("tile.cost", context.words().brief(found.millis())));
        Look look = context.themes().lookProperty().get().in(context.words().tongue());
        picture.show(found.problem()
                .map(problem -> words(context.words().say(problem)))
                .orElseGet(() -> picture(look)));
    }

    /// In degrees. One gesture is one step back.
    private void turn(Point2D by) {
        Gauge now = settings.of(instrument);
        Gauge next = now.withView(now.view().turned(by.getX(), by.getY()));
        settings.change(context.words().get("tile.turned"), "turn", instrument, next);
    }

    private Region picture(Look look) {
        return found.course().isEmpty()
                ? words(context.words().get("tile.nothing"))
                : Figures.inWindow(drawn, look, whole);
    }

    /// What it found in the run that was left by a fork.
    private List<Measured> before() {
        return context.session()
                .ghostProperty()
                .get()
                .map(ghost -> ghost.found().get(instrument.id()))
                .map(Findings::readings)
                .orElse(List.of());
    }

    /// All there is to see, or the most important of it.
    void showWhole(boolean all) {
        whole = all;
        markStale();
    }

    private static Region words(String problem) {
        Label text = new Label(problem);
        text.setWrapText(true);
        text.getStyleClass().add("quiet");
        VBox box = new VBox(text);
        box.getStyleClass().add("instrument-words");
        return box;
    }

    void close() {
        subscription.unsubscribe();
        picture.close();
        settingsPopover.close();
        helpPopover.close();
        controls.ifPresent(Part::close);
    }

    static List<Tile> of(Context context, InstrumentSettings settings, Exporting exporting, Consumer<Instrument> full) {
        return settings.instruments().stream()
                .map(instrument -> new Tile(context, instrument, settings, exporting, () -> full.accept(instrument)))
                .toList();
    }
}
