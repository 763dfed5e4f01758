package gradiscope.ui.build;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.ui.Screens;
import gradiscope.ui.part.Context;
import gradiscope.ui.part.Part;
import gradiscope.ui.text.Language;
import gradiscope.ui.theme.Theme;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The builder and the recipe in every theme, saved to `target/screens/` to be looked at.
final class ScreensTest {
    private static final String RESIDUAL = """
        [{"kind": "dense", "units": 16}, "tanh", {"kind": "dense", "units": 16},
         {"kind": "residual", "from": "tanh1"}, "dense"]\
        """;
    private static final String WRONG = """
        [{"kind": "dense", "units": 16}, "relu", "max-pool", "dense"]\
        """;

    @ParameterizedTest
    @EnumSource
    void showsANetworkWithASkipConnection(Theme theme) {
        shoot("network", RESIDUAL, Language.ENGLISH, theme, NetworkBuilder::new, opened -> {
            opened.after(() -> opened.robot.press(opened.robot.nth("layer-card", 2)));
        });
    }

    @ParameterizedTest
    @EnumSource
    void showsAMistakeWhereItIs(Theme theme) {
        shoot("mistake", RESIDUAL, Language.GERMAN, theme, NetworkBuilder::new, opened -> {
            opened.edit("network.layers=" + WRONG.strip());
        });
    }

    @ParameterizedTest
    @EnumSource
    void showsWhatIsDraggedAndWhereItWouldFall(Theme theme) {
        shoot("drag", RESIDUAL, Language.ENGLISH, theme, NetworkBuilder::new, opened -> {
            opened.robot.hold(opened.robot.labelled("chip", "ReLU"), opened.robot.nth("gap", 3));
        });
    }

    @ParameterizedTest
    @EnumSource
    void showsTheRecipe(Theme theme) {
        shoot("recipe", RESIDUAL, Language.GERMAN, theme, Recipe::new, opened -> {
            opened.edit("training.stop=[\"steps\", \"plateau\"]");
            opened.edit("training.optimizer=adam");
        });
    }

    private static void shoot(
            String name,
            String layers,
            Language language,
            Theme theme,
            Function<Context, Part> make,
            Consumer<Opened> before) {
        Opened.with(layers, language, theme, make, opened -> {
            before.accept(opened);
            opened.settle();
            int[] pixels = Screens.save(opened.scene.snapshot(null), "build-" + name + "-" + theme);
            assertThat(Screens.colours(pixels)).isGreaterThan(50);
        });
    }
}
