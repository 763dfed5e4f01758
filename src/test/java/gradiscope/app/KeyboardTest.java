package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.figure.Toolkit;
import gradiscope.ui.Screens;
import gradiscope.ui.text.Language;
import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Icon;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every control of the whole window has a name for those who do not see it, answers what it is for, and is reached by
/// Tab.
final class KeyboardTest {
    private static final Toolkit TOOLKIT = Toolkit.offScreen();
    private static final long PATIENCE_NANOS = 30_000_000_000L;
    private static final int MOST_STOPS = 1000;

    @TempDir
    private static Path places;

    private static Desktop desktop;
    private static Desktop.Opened opened;

    @BeforeAll
    static void open() {
        desktop = new Desktop(new Places(places, places), line -> {});
        ExperimentFile file = ExperimentFile.read("example:spiral").with(List.of("training.stop=[]"));
        opened = TOOLKIT.call(() -> desktop.open(file, () -> {}));
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!TOOLKIT.call(() -> opened.session().isGoing()) && System.nanoTime() < end) {
            LockSupport.parkNanos(10_000_000);
        }
        TOOLKIT.call(() -> {
            opened.session().go(false);
            return true;
        });
    }

    @AfterAll
    static void close() {
        TOOLKIT.call(() -> {
            opened.stage().close();
            return true;
        });
        desktop.close();
    }

    private static Scene scene() {
        return opened.stage().getScene();
    }

    /// What is looked at with each tab of the builder in front.
    private interface Finder {
        void findIn(Scene scene, Set<String> found);
    }

    private static Set<String> withEachTab(Finder finder) {
        return TOOLKIT.call(() -> {
            Set<String> found = new TreeSet<>();
            if (scene().getRoot().lookup(".tab-pane") == null) {
                // In a narrow window it begins folded.
                ((Button) scene().getRoot().lookup("#action-builder")).fire();
            }
            TabPane tabs = (TabPane) scene().getRoot().lookup(".tab-pane");
            for (int i = 0; i < tabs.getTabs().size(); i++) {
                tabs.getSelectionModel().select(i);
                scene().getRoot().applyCss();
                scene().getRoot().layout();
                finder.findIn(scene(), found);
            }
            return found;
        });
    }

    /// Controls and other nodes that take the focus, without those that are parts of another control.
    private static List<Node> focusable(Parent root) {
        List<Node> found = new ArrayList<>();
        for (Node node : root.getChildrenUnmodifiable()) {
            if (!node.isVisible()) {
                continue;
            }
            boolean container = node instanceof ScrollPane || node instanceof SplitPane;
            if (node.isFocusTraversable() && !node.isDisabled() && !container) {
                found.add(node);
            }
            boolean whole = node instanceof Control && !container && !(node instanceof TabPane);
            if (!whole && node instanceof Parent parent) {
                found.addAll(focusable(parent));
            }
        }
        return found;
    }

    private static boolean hasName(Node node) {
        boolean text = node instanceof Labeled labeled && !isBlank(labeled.getText());
        boolean labelled = scene().getRoot().lookupAll(".label").stream()
                .anyMatch(label -> label instanceof Label l && node.equals(l.getLabelFor()));
        return text || labelled || !isBlank(node.getAccessibleText()) || node instanceof TabPane;
    }

    /// By a tooltip, a help text, or the help of what it stands in.
    private static boolean isExplained(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            boolean tip = at instanceof Control control && control.getTooltip() != null;
            boolean helped = at.getStyleClass().contains("instrument") && hasHelp((Parent) at);
            if (tip || !isBlank(at.getAccessibleHelp()) || helped) {
                return true;
            }
        }
        return node instanceof TabPane;
    }

    private static boolean hasHelp(Parent tile) {
        String help = Icon.HELP.title(Words.in(Language.of(Locale.getDefault())));
        return tile.lookupAll(".button").stream()
                .anyMatch(button -> button.getAccessibleText() != null
                        && button.getAccessibleText().startsWith(help));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static String name(Node node) {
        StringBuilder path = new StringBuilder();
        int depth = 0;
        for (Node at = node; at != null && depth < 5; at = at.getParent(), depth++) {
            String id = at.getId() == null ? "" : "#" + at.getId();
            path.append(at.getClass().getSimpleName())
                    .append(id)
                    .append(at.getStyleClass())
                    .append(" < ");
        }
        String text = node instanceof Labeled labeled ? labeled.getText() : "";
        return "'" + text + "' " + path;
    }

    @Test
    void everythingThatTakesTheFocusHasAName() {
        Set<String> nameless = withEachTab((scene, found) -> focusable(scene.getRoot()).stream()
                .filter(node -> !hasName(node))
                .forEach(node -> found.add(name(node))));
        assertThat(nameless).isEmpty();
    }

    @Test
    void everythingThatTakesTheFocusSaysWhatItIsFor() {
        Set<String> unexplained = withEachTab((scene, found) -> focusable(scene.getRoot()).stream()
                .filter(node -> !isExplained(node))
                .forEach(node -> found.add(name(node))));
        assertThat(unexplained).isEmpty();
    }

    @Test
    void everythingThatTakesTheFocusIsReachedByTab() {
        Set<String> unreached = withEachTab((scene, found) -> {
            List<Node> wanted = focusable(scene.getRoot());
            Set<Node> seen = new LinkedHashSet<>();
            wanted.getFirst().requestFocus();
            for (int i = 0; i < MOST_STOPS && seen.add(scene.getFocusOwner()); i++) {
                scene.getFocusOwner().requestFocusTraversal(TraversalDirection.NEXT);
            }
            wanted.stream().filter(node -> !holds(node, seen)).forEach(node -> found.add(name(node)));
        });
        assertThat(unreached).isEmpty();
    }

    /// A spinner, say, hands the focus to its text field.
    private static boolean holds(Node node, Set<Node> seen) {
        return seen.stream().anyMatch(at -> {
            for (Node up = at; up != null; up = up.getParent()) {
                if (up.equals(node)) {
                    return true;
                }
            }
            return false;
        });
    }

    @Test
    void theWholeWindowIsUsableWhenSmall() {
        TOOLKIT.call(() -> {
            opened.stage().setWidth(1024);
            opened.stage().setHeight(700);
            return true;
        });
        LockSupport.parkNanos(600_000_000);
        int[] pixels = TOOLKIT.call(() -> {
            scene().getRoot().applyCss();
            scene().getRoot().layout();
            int[] picture = Screens.save(scene().snapshot(new WritableImage(1024, 700)), "desktop-1024x700");
            List<String> outside = focusable(scene().getRoot()).stream()
                    .filter(node -> isInToolbarOrTimeline(node) && !isInside(node))
                    .map(KeyboardTest::name)
                    .toList();
            assertThat(outside).isEmpty();
            return picture;
        });
        assertThat(Screens.colours(pixels)).isGreaterThan(200);
    }

    private static boolean isInToolbarOrTimeline(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("main-toolbar")
                    || at.getStyleClass().contains("timeline")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInside(Node node) {
        var box = node.localToScene(node.getBoundsInLocal());
        return box.getMinX() >= 0 && box.getMaxX() <= 1024 + 1 && box.getWidth() > 8;
    }
}
