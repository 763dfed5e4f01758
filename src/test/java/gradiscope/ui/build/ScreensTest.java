package gradiscope.ui.build;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.ui.part.Context;
import gradiscope.ui.part.Part;
import gradiscope.ui.text.Language;
import gradiscope.ui.theme.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The builder and the recipe in every theme, saved to `target/screens/` to be looked at.
final class ScreensTest {
    private static final Path FOLDER = Path.of("target/screens");
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
            int[] pixels = save(opened.scene.snapshot(null), "build-" + name + "-" + theme);
            assertThat(Arrays.stream(pixels).distinct().count()).isGreaterThan(50);
        });
    }

    private static int[] save(WritableImage image, String name) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, javafx.scene.image.PixelFormat.getIntArgbInstance(), pixels, 0, width);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(
                    picture,
                    "png",
                    FOLDER.resolve(name.toLowerCase(Locale.ROOT) + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pixels;
    }
}
