package gradiscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the line of the toolbar says of the run, and that it moves nothing.
final class ToolbarTest {
    private static final String BLOBS = """
            {"gradiscope": 1, "name": "Blobs of three classes in a plane",
             "data": {"source": {"kind": "blobs", "classes": 3, "samples": 150}},
             "network": {"layers": [{"kind": "dense", "units": 8}, "tanh", "dense"]},
             "training": {"batch": 16, "optimizer": {"kind": "adam", "rate": 0.02}}}""";

    private final Desk desk = new Desk(BLOBS);

    @AfterEach
    void close() {
        desk.close();
    }

    private String line() {
        return desk.call(() -> desk.find(".status-line", Label.class).getText());
    }

    private double lossOfStep(long step) {
        return desk.snapshot().curve().stream()
                .filter(point -> point.step() == step)
                .findFirst()
                .orElseThrow()
                .loss();
    }

    private void goTo(long step) {
        desk.session.seek(step);
        desk.untilHoldingAt(step);
    }

    @Test
    void theLossIsThatOfTheStepThatIsShown() {
        desk.session.steps(30);
        desk.untilHoldingAt(30);
        goTo(10);
        assertThat(line()).contains("step 10", "batch " + said(lossOfStep(10)));
        goTo(0);
        assertThat(line()).contains("step 0").doesNotContain("loss");
    }

    @Test
    void aForkSaysTheLossWithWhichItBegins() {
        desk.session.steps(30);
        desk.untilHoldingAt(30);
        goTo(10);
        double loss = lossOfStep(10);
        desk.call(() -> {
            desk.actions.named("fork").perform();
            return true;
        });
        desk.until(
                "forked",
                () -> desk.session
                        .snapshotProperty()
                        .get()
                        .filter(now -> now.furthest() == 10)
                        .isPresent());
        assertThat(line()).contains("step 10", "batch " + said(loss));
    }

    private static String said(double loss) {
        return gradiscope.figure.chart.Numbers.brief(loss);
    }

    /// At the narrowest the whole line has no room, and must not make any by pushing.
    @Test
    void theToolsStayWhereTheyAreWhateverTheLineSays() {
        desk.shoot("toolbar-narrow", 1000, 700);
        double before = left(".slider");
        double search = left("#action-search");
        String first = line();
        desk.session.steps(60);
        desk.untilHoldingAt(60);
        assertThat(line()).isNotEqualTo(first);
        desk.shoot("toolbar-narrow", 1000, 700);
        assertThat(left(".slider")).isEqualTo(before);
        assertThat(left("#action-search")).isEqualTo(search);
    }

    private double left(String selector) {
        return desk.call(() -> {
            Node node = desk.scene.getRoot().lookup(".main-toolbar").lookup(selector);
            return node.localToScene(node.getLayoutBounds()).getMinX();
        });
    }
}
