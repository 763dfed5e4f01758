package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.experiment.Experiment;
import gradiscope.experiment.ExperimentJson;
import gradiscope.figure.Pictures;
import gradiscope.figure.Toolkit;
import gradiscope.live.HandClock;
import gradiscope.live.Session;
import gradiscope.probe.catalog.Families;
import gradiscope.ui.Screens;
import gradiscope.ui.gallery.Preset;
import gradiscope.ui.gallery.PresetGallery;
import gradiscope.ui.part.Context;
import gradiscope.ui.text.Language;
import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Theme;
import gradiscope.ui.theme.Themes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The experiments that come with the program, in the gallery.
final class PresetsTest {
    private static final Toolkit TOOLKIT = Toolkit.offScreen();

    private static byte[] picture(String name, Theme theme) throws IOException {
        String file = "/gradiscope/presets/" + PresetGallery.pictureName(name, theme);
        try (InputStream in = PresetsTest.class.getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            return in.readAllBytes();
        }
    }

    @Test
    void thereAreTwelve() {
        assertThat(Examples.ALL).hasSizeGreaterThanOrEqualTo(12);
    }

    @ParameterizedTest
    @EnumSource
    void everyPresetHasAPictureInTheColoursOfEachTheme(Theme theme) throws IOException {
        for (Examples.Example example : Examples.ALL) {
            Image image = new Image(new ByteArrayInputStream(picture(example.name(), theme)));
            assertThat(image.getWidth()).isEqualTo(PresetGallery.PICTURE_PIXELS);
            assertThat(image.getHeight()).isEqualTo(PresetGallery.PICTURE_PIXELS);
        }
    }

    @Test
    void everyPresetSpeaksGerman() {
        Words words = Words.in(Language.GERMAN);
        for (Examples.Example example : Examples.ALL) {
            assertThat(words.or("preset." + example.name() + ".title", "")).isNotBlank();
            assertThat(words.or("preset." + example.name() + ".help", ""))
                    .endsWith(".")
                    .isNotEqualTo(example.sentence());
        }
    }

    /// Pictures may differ by a little, since another processor adds numbers in another order.
    @ParameterizedTest
    @ValueSource(strings = {"xor", "regression", "iris"})
    void aPictureShowsWhatThePresetComesTo(String name) throws IOException {
        Examples.Example example = Examples.ALL.stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow();
        var bench = PresetPicturesCommand.bench(example);
        try (Pictures pictures = new Pictures()) {
            byte[] anew = PresetPicturesCommand.png(pictures, bench, PresetPicturesCommand.trained(bench), Theme.LIGHT);
            assertThat(difference(anew, picture(name, Theme.LIGHT))).isLessThan(0.02);
        }
    }

    /// Of all channels of all pixels on average, from 0 to 1.
    private static double difference(byte[] one, byte[] other) {
        Image a = new Image(new ByteArrayInputStream(one));
        Image b = new Image(new ByteArrayInputStream(other));
        double sum = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                var p = a.getPixelReader().getColor(x, y);
                var q = b.getPixelReader().getColor(x, y);
                sum += Math.abs(p.getRed() - q.getRed())
                        + Math.abs(p.getGreen() - q.getGreen())
                        + Math.abs(p.getBlue() - q.getBlue());
            }
        }
        return sum / (3 * a.getWidth() * a.getHeight());
    }

    @ParameterizedTest
    @CsvSource({
        "LIGHT, 1440, 900, ENGLISH",
        "DARK, 1440, 900, GERMAN",
        "HIGH_CONTRAST, 1440, 900, ENGLISH",
        "LIGHT, 1024, 700, GERMAN",
        "LIGHT, 1920, 1080, ENGLISH"
    })
    void theGalleryIsSeenAndUsedByKeys(Theme theme, int width, int height, Language language) {
        Words words = Words.in(language);
        Themes themes = new Themes(new SimpleObjectProperty<>(theme));
        Experiment first = new ExperimentJson(Families.catalog()).read("xor", Examples.text("xor"));
        List<String> opened = new ArrayList<>();
        try (Session session = new Session(first, Path.of(""), false, 1 << 20, Runnable::run, new HandClock())) {
            Context context = new Context(session, Families.catalog(), words, themes);
            List<Preset> presets = new Shelf()
                    .presets().stream()
                            .map(p -> new Preset(
                                    p.name(),
                                    words.or(
                                            "preset." + p.name() + ".title",
                                            p.experiment().name()),
                                    words.or("preset." + p.name() + ".help", p.sentence()),
                                    () -> opened.add(p.name())))
                            .toList();
            TOOLKIT.call(() -> {
                PresetGallery gallery = new PresetGallery(context, () -> presets);
                Scene scene = new Scene(gallery.node(), width, height);
                themes.dress(scene);
                Stage stage = new Stage();
                stage.setScene(scene);
                stage.setWidth(width);
                stage.setHeight(height);
                stage.show();
                gallery.open();
                press(scene, KeyCode.RIGHT);
                press(scene, KeyCode.DOWN);
                Node focus = scene.getFocusOwner();
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                Screens.save(
                        scene.snapshot(new WritableImage(width, height)),
                        "gallery-" + theme + "-" + width + "x" + height);
                press(scene, KeyCode.ENTER);
                assertThat(gallery.isOpen()).isFalse();
                assertThat(opened).hasSize(1);
                assertThat(focus.getId()).isEqualTo("preset-" + opened.getFirst());
                gallery.open();
                press(scene, KeyCode.END);
                assertThat(scene.getFocusOwner().getId()).isEqualTo("preset-deep");
                press(scene, KeyCode.TAB);
                assertThat(scene.getFocusOwner().getId()).isEqualTo("preset-spiral");
                press(scene, KeyCode.ESCAPE);
                assertThat(gallery.isOpen()).isFalse();
                assertThat(opened).hasSize(1);
                stage.close();
                gallery.close();
                return true;
            });
        }
    }

    private static void press(Scene scene, KeyCode code) {
        Event.fireEvent(
                scene.getFocusOwner(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
}
