package gradiscope.ui;

import gradiscope.experiment.Experiment;
import gradiscope.figure.Toolkit;
import gradiscope.figure.Trained;
import gradiscope.probe.Measured;
import gradiscope.probe.When;
import gradiscope.ui.text.Language;
import gradiscope.ui.text.Words;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// Writes pictures of the window in some states and sizes, for a person to look at:
/// `mvn -B -q test-compile exec:exec -Dexec.mainClass=gradiscope.ui.WindowShots -Dexec.classpathScope=test
/// -Dargs=target/pictures`
public final class WindowShots {
    private WindowShots() {}

    /// @param args the folder
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        List<LiveSnapshot.Tile> start = tiles(Trained.digits(0.05), 0);
        List<LiveSnapshot.Tile> digits = tiles(Trained.digits(0.05), 700);
        List<LiveSnapshot.Tile> blobs = tiles(Trained.blobs(4), 3000);
        try {
            shoot(folder, "window-start", start, "training", true, 1440, 900);
            shoot(folder, "window-digits", digits, "training", true, 1440, 900);
            shoot(folder, "window-small", digits, "paused", false, 1024, 700);
            shoot(folder, "window-blobs", blobs, "diverged at step 3,001: dense1, its output", false, 1440, 900);
        } finally {
            Runtime.getRuntime().exit(0);
        }
    }

    private static List<LiveSnapshot.Tile> tiles(Experiment experiment, long steps) {
        Map<String, List<Measured>> readings =
                Trained.readings(experiment, steps, new When(20), Trained.probes(), Map.of());
        return List.of(
                new LiveSnapshot.Tile("Loss", 1, readings.getOrDefault("loss", List.of())),
                new LiveSnapshot.Tile("Interpolation", 1, readings.getOrDefault("interpolation", List.of())),
                new LiveSnapshot.Tile("Gradient confusion", 1, readings.getOrDefault("confusion", List.of())),
                new LiveSnapshot.Tile("Neural collapse", 1, readings.getOrDefault("collapse", List.of())));
    }

    private static void shoot(
            Path folder, String name, List<LiveSnapshot.Tile> tiles, String phase, boolean going, int width, int height)
            throws IOException {
        long step = tiles.getFirst().readings().getLast().step();
        LiveSnapshot snapshot = new LiveSnapshot(1, step, 0.123456, phase, going, phase.startsWith("diverged"), tiles);
        long begin = System.nanoTime();
        WritableImage image = Toolkit.offScreen().call(() -> shot(snapshot, width, height));
        System.out.printf("%s: %d ms%n", name, (System.nanoTime() - begin) / 1_000_000);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            picture.setRGB(i % width, i / width, image.getPixelReader().getArgb(i % width, i / width));
        }
        ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
    }

    private static WritableImage shot(LiveSnapshot snapshot, int width, int height) {
        LiveWindow window =
                new LiveWindow("Handwritten digits, 64-32-10", new Still(snapshot), Words.in(Language.ENGLISH));
        Scene scene = window.scene();
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.setWidth(width);
        stage.setHeight(height);
        stage.show();
        window.refresh();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        WritableImage image = scene.snapshot(new WritableImage(width, height));
        stage.close();
        return image;
    }

    private record Still(LiveSnapshot newest) implements LiveSource {
        @Override
        public void go(boolean on) {}
    }
}
