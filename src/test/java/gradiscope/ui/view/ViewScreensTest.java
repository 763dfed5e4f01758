package gradiscope.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.figure.Toolkit;
import gradiscope.live.Selection;
import gradiscope.ui.Screens;
import gradiscope.ui.part.Part;
import gradiscope.ui.theme.Theme;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The network and its output as they are seen, saved to `target/screens/` to be looked at.
final class ViewScreensTest {
    private static final String MLP = "[{\"kind\": \"dense\", \"units\": 8}, \"tanh\","
            + " {\"kind\": \"dense\", \"units\": 8}, \"tanh\", \"dense\"]";
    private static final String WIDE = "[\"flatten\", {\"kind\": \"dense\", \"units\": 64}, \"relu\","
            + " {\"kind\": \"dropout\", \"rate\": 0.2}, {\"kind\": \"dense\", \"units\": 32}, \"relu\", \"dense\"]";
    private static final String CONVOLUTION = "[{\"kind\": \"conv2d\", \"channels\": 8}, \"relu\", {\"kind\":"
            + " \"max-pool\", \"kernel\": 2}, \"flatten\", {\"kind\": \"dense\", \"units\": 16}, \"relu\", \"dense\"]";
    private static final String RESIDUAL = "[{\"kind\": \"dense\", \"units\": 6, \"name\": \"a\"}, \"relu\","
            + " {\"kind\": \"dense\", \"units\": 6}, {\"kind\": \"residual\", \"from\": \"a\"}, \"relu\", \"dense\"]";
    private static final String SQUARED = " \"loss\": {\"kind\": \"mse\"},";

    @ParameterizedTest
    @EnumSource
    void aSpiral(Theme theme) {
        save("spiral", Opened.spiral(MLP, 0.02), theme, 600, false);
    }

    @ParameterizedTest
    @CsvSource({"wide,LIGHT", "wide,DARK", "convolution,LIGHT", "residual,DARK"})
    void others(String name, Theme theme) {
        String digits = "{\"kind\": \"digits\"}";
        String json = switch (name) {
            case "wide" -> Opened.json(digits, WIDE, "", 0.02);
            case "convolution" -> Opened.json(digits, CONVOLUTION, "", 0.02);
            default -> Opened.spiral(RESIDUAL, 0.02);
        };
        save(name, json, theme, 200, false);
    }

    @ParameterizedTest
    @CsvSource({"sine,LIGHT", "sine,DARK"})
    void aRegression(String source, Theme theme) {
        save(source, Opened.json("\"" + source + "\"", MLP, SQUARED, 0.01), theme, 500, false);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void aRunThatDiverged(Theme theme) {
        save(
                "diverged",
                Opened.spiral(
                        "[\"dense\", \"relu\", \"dense\"]"
                                .replace("[\"dense\"", "[{\"kind\": \"dense\", \"units\": 8}"),
                        1e6),
                theme,
                -1,
                false);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void nothingYet(Theme theme) {
        save("nothing", Opened.spiral(MLP, 0.02), theme, 0, true);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void whatIsPointedAt(Theme theme) {
        WritableImage picture = Toolkit.offScreen().call(() -> {
            try (Opened opened = new Opened(Opened.spiral(MLP, 0.02), theme);
                    NetworkView hovered = new NetworkView(opened.context, opened.taken);
                    NetworkView edited = new NetworkView(opened.context, opened.taken)) {
                Scene scene = opened.show(root(hovered, edited), 1080, 460);
                opened.steps(300);
                opened.session.selectionProperty().set(Selection.NONE.withSample(20));
                Keys.press(scene, hovered, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN);
                Keys.press(scene, edited, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.DOWN);
                Keys.shift(scene, edited, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
                Keys.press(scene, edited, KeyCode.ENTER);
                Keys.press(scene, hovered, KeyCode.UP);
                Opened.settle(scene);
                return scene.snapshot(null);
            }
        });
        write(picture, "pointed", theme, 200);
    }

    @ParameterizedTest
    @EnumSource(names = "LIGHT")
    void aNarrowWindow(Theme theme) {
        WritableImage picture = Toolkit.offScreen().call(() -> {
            try (Opened opened = new Opened(Opened.json("{\"kind\": \"digits\"}", WIDE, "", 0.02), theme);
                    NetworkView network = new NetworkView(opened.context, opened.taken);
                    OutputView output = new OutputView(opened.context, opened.taken)) {
                network.node().setPrefSize(320, 380);
                output.node().setPrefSize(320, 460);
                Scene scene = opened.show(new VBox(8, network.node(), output.node()), 320, 850);
                opened.steps(100);
                Opened.settle(scene);
                return scene.snapshot(null);
            }
        });
        write(picture, "narrow", theme, 200);
    }

    /// @param steps -1: until it diverges
    private static void save(String name, String json, Theme theme, long steps, boolean empty) {
        WritableImage picture = Toolkit.offScreen().call(() -> {
            try (Opened opened = new Opened(json, theme);
                    NetworkView network = new NetworkView(opened.context, opened.taken);
                    OutputView output = new OutputView(opened.context, opened.taken)) {
                Scene scene = opened.show(root(network, output), 1080, 460);
                if (steps < 0) {
                    opened.untilDiverged();
                } else if (!empty) {
                    opened.steps(steps);
                }
                Opened.settle(scene);
                return scene.snapshot(null);
            }
        });
        write(picture, name, theme, empty ? 20 : 200);
    }

    /// @param colours fewer would mean that nothing was drawn
    private static void write(WritableImage image, String name, Theme theme, int colours) {
        int[] pixels = Screens.save(image, "views-" + name + "-" + theme);
        assertThat(Screens.colours(pixels)).isGreaterThan(colours);
    }

    private static Region root(Part network, Part output) {
        network.node().setPrefWidth(640);
        HBox.setHgrow(output.node(), Priority.ALWAYS);
        return new HBox(8, network.node(), output.node());
    }
}
