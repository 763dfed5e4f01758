package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.figure.Toolkit;
import gradiscope.live.Session;
import gradiscope.training.Snapshot;
import gradiscope.ui.WholeGestures;
import gradiscope.ui.export.ExportChoice;
import gradiscope.ui.shell.Settings;
import gradiscope.ui.theme.ThemeChoice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;

/// The whole window as the program opens it, on the headless screen, with a mouse and a keyboard at it: what they do
/// goes through the toolkit, as from a person. Settings and autosaves are in a folder of their own.
final class OpenWindow implements AutoCloseable {
    /// In the file that is opened: trains until it is told to hold.
    private static final String ENDLESS = "training.stop=[]";

    /// The headless screen is 1000 pixels square.
    private static final int WIDTH = 1000;

    private static final int HEIGHT = 900;
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    final Toolkit toolkit = Toolkit.offScreen();
    final Session session;
    final FxRobot robot = new FxRobot();
    private final Desktop desktop;
    private final Stage stage;

    /// @param folder for settings and autosaves
    /// @param example to open with
    /// @param edits of it
    OpenWindow(Path folder, String example, List<String> edits, Settings settings) {
        this(new Places(folder, folder), example, edits, settings);
    }

    OpenWindow(Places places, String example, List<String> edits, Settings settings) {
        try {
            new SettingsFile(places.config()).write(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        desktop = new Desktop(places, line -> {});
        ExperimentFile file = ExperimentFile.read("example:" + example).with(edits);
        Desktop.Opened opened = toolkit.call(() -> desktop.open(file, () -> {}));
        session = opened.session();
        stage = opened.stage();
        toolkit.call(() -> {
            WholeGestures.in(stage.getScene());
            stage.setX(0);
            stage.setY(0);
            stage.requestFocus();
            return true;
        });
        until("built", () -> session.snapshotProperty().get().isPresent());
        // On so small a screen it begins folded.
        if (found("#action-builder").isPresent() && found(".tab-pane").isEmpty()) {
            type(KeyCode.F9);
            until("the builder is unfolded", () -> found(".tab-pane").isPresent());
        }
    }

    /// The spiral, in light and English, with a run that does not end by itself.
    static OpenWindow onSpiral(Path folder) {
        return new OpenWindow(folder, "spiral", List.of(ENDLESS), settings(ThemeChoice.LIGHT, List.of()));
    }

    /// @param recent files, the newest first
    static Settings settings(ThemeChoice theme, List<String> recent) {
        return new Settings(
                theme,
                Settings.Tongue.ENGLISH,
                false,
                2.5,
                50,
                WIDTH,
                HEIGHT,
                recent,
                List.of(),
                Settings.Builder.FITTING,
                ExportChoice.FIRST);
    }

    Scene scene() {
        return stage.getScene();
    }

    <T> T call(Callable<T> work) {
        return toolkit.call(work);
    }

    /// Waits as long as it takes, within half a minute.
    void until(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!call(holds::getAsBoolean) && System.nanoTime() < end) {
            LockSupport.parkNanos(5_000_000);
        }
        assertThat(call(holds::getAsBoolean)).as(what).isTrue();
    }

    /// Waits for a run that stands so. A run that has just begun has told nothing yet.
    void untilRun(String what, Predicate<Snapshot> holds) {
        until(what, () -> session.snapshotProperty().get().filter(holds).isPresent());
    }

    void untilStep(long step) {
        untilRun("step " + step, now -> now.step() >= step);
    }

    Snapshot snapshot() {
        return call(() -> session.snapshotProperty().get().orElseThrow());
    }

    /// The names of the layers, from input to output.
    List<String> layers() {
        return call(() -> session.experimentProperty().get().network().layers().stream()
                .map(layer -> layer.name())
                .toList());
    }

    /// Holds the run still with the space bar.
    void pause() {
        type(KeyCode.SPACE);
        untilRun("holds", now -> !now.isGoing());
    }

    /// What is seen of a selector, from top to bottom.
    List<Node> all(String selector) {
        return call(() -> scene().getRoot().lookupAll(selector).stream()
                .filter(OpenWindow::isSeen)
                .sorted(Comparator.comparingDouble(OpenWindow::top))
                .toList());
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static double top(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinY();
    }

    Optional<Node> found(String selector) {
        return all(selector).stream().findFirst();
    }

    Node node(String selector) {
        until(selector, () -> found(selector).isPresent());
        return found(selector).orElseThrow();
    }

    /// What is seen of a selector, by its words.
    Node labelled(String selector, String words) {
        Predicate<Node> says = node -> node instanceof Labeled labeled && words.equals(labeled.getText());
        until(words, () -> all(selector).stream().anyMatch(says));
        return all(selector).stream().filter(says).findFirst().orElseThrow();
    }

    /// The text field that is seen under a name.
    Node field(String name) {
        Predicate<Node> called = node -> name.equals(node.getAccessibleText());
        until(name, () -> all(".text-field").stream().anyMatch(called));
        return all(".text-field").stream().filter(called).findFirst().orElseThrow();
    }

    /// All words that are seen.
    List<String> words() {
        return call(() -> all(".label").stream()
                .map(label -> ((Labeled) label).getText())
                .filter(text -> text != null && !text.isEmpty())
                .toList());
    }

    void untilSaid(String part) {
        until(part, () -> words().stream().anyMatch(line -> line.contains(part)));
    }

    String text(String selector) {
        return call(() -> ((Labeled) node(selector)).getText());
    }

    /// The middle of a node, on the screen, as it is laid out once all is done that was asked for.
    Point2D place(Node node) {
        return call(() -> {
            scene().getRoot().applyCss();
            scene().getRoot().layout();
            Bounds box = node.localToScreen(node.getLayoutBounds());
            return new Point2D(box.getCenterX(), box.getCenterY());
        });
    }

    void click(Node node) {
        robot.clickOn(place(node));
    }

    void click(String selector) {
        click(node(selector));
    }

    /// Drags from one place of the screen to another.
    void drag(Point2D from, Point2D to) {
        robot.moveTo(from);
        robot.press(MouseButton.PRIMARY);
        robot.moveTo(from.midpoint(to));
        robot.moveTo(to);
        robot.release(MouseButton.PRIMARY);
    }

    /// Presses keys together and lets them go, in the order that a person does.
    void type(KeyCode... together) {
        robot.press(together);
        for (int i = together.length - 1; i >= 0; i--) {
            robot.release(together[i]);
        }
    }

    /// Types small letters, digits, full stops and spaces, key by key.
    void write(String words) {
        words.chars().mapToObj(Character::toString).map(OpenWindow::key).forEach(this::type);
    }

    private static KeyCode key(String character) {
        return switch (character) {
            case "." -> KeyCode.PERIOD;
            case " " -> KeyCode.SPACE;
            default -> KeyCode.getKeyCode(character.toUpperCase(Locale.ROOT));
        };
    }

    /// Does something by its name.
    void search(String words) {
        type(KeyCode.CONTROL, KeyCode.K);
        until("search", () -> found("#search-field").filter(Node::isFocused).isPresent());
        write(words);
        type(KeyCode.ENTER);
    }

    @Override
    public void close() {
        toolkit.call(() -> {
            // The toolkit cannot end while one is open.
            List.copyOf(Window.getWindows()).stream()
                    .filter(PopupWindow.class::isInstance)
                    .forEach(Window::hide);
            stage.close();
            return true;
        });
        desktop.close();
    }
}
