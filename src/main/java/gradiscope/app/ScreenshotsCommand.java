package gradiscope.app;

import gradiscope.figure.Exports;
import gradiscope.figure.Toolkit;
import gradiscope.live.Session;
import gradiscope.ui.theme.ThemeChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import javafx.scene.image.WritableImage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// For those who maintain the README: its pictures of the window are made anew, off screen.
@Command(
        name = "screenshots",
        hidden = true,
        description = "Trains some examples in the window, off screen, and writes pictures of it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ScreenshotsCommand implements Callable<Integer> {
    private static final int PARTS = 20;
    private static final int PART_MILLIS = 250;
    private static final int LAST_MILLIS = 4000;
    private static final long PATIENCE_NANOS = 120_000_000_000L;

    /// One picture.
    ///
    /// @param step where the run is held
    /// @param presenting whether it is shown to a room
    private record Shot(String file, String example, ThemeChoice theme, long step, boolean presenting) {}

    private static final List<Shot> SHOTS = List.of(
            new Shot("window.png", "spiral", ThemeChoice.LIGHT, 3000, false),
            new Shot("digits.png", "digits-mlp", ThemeChoice.DARK, 400, false),
            new Shot("presenter.png", "collapse", ThemeChoice.LIGHT, 1500, true));

    @Parameters(paramLabel = "DIR", description = "Where they are written: packaging/pictures of the sources.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Toolkit toolkit = Toolkit.offScreen();
        for (Shot shot : SHOTS) {
            try (OwnPlaces own = OwnPlaces.make();
                    Desktop desktop = new Desktop(own.places(), line -> {})) {
                take(shot, desktop, toolkit);
            }
        }
        return Exit.OK;
    }

    private static void perform(Toolkit toolkit, Runnable work) {
        toolkit.call(() -> {
            work.run();
            return true;
        });
    }

    private void take(Shot shot, Desktop desktop, Toolkit toolkit) throws IOException, InterruptedException {
        Desktop.Opened opened =
                toolkit.call(() -> desktop.open(ExperimentFile.read("example:" + shot.example), () -> {}));
        Session session = opened.session();
        until(toolkit, () -> session.snapshotProperty().get().isPresent());
        perform(toolkit, () -> {
            opened.themes().choose(shot.theme);
            opened.themes().present(shot.presenting);
            session.go(false);
            session.pace(Double.POSITIVE_INFINITY);
        });
        until(toolkit, () -> !session.isGoing());
        perform(toolkit, () -> session.reset("reset"));
        until(toolkit, () -> isHeldAt(session, 0));
        // In parts, so that the charts have a past.
        for (long part = 1; part <= PARTS; part++) {
            long wanted = shot.step * part / PARTS;
            perform(toolkit, () -> session.steps(shot.step / PARTS));
            until(toolkit, () -> isHeldAt(session, wanted));
            Thread.sleep(PART_MILLIS);
        }
        Thread.sleep(LAST_MILLIS);
        WritableImage image = toolkit.call(() -> opened.stage().getScene().snapshot(null));
        Files.write(folder.resolve(shot.file), Exports.png(image));
        perform(toolkit, opened.stage()::close);
    }

    private static boolean isHeldAt(Session session, long step) {
        return session.snapshotProperty()
                .get()
                .filter(s -> s.step() == step && !s.isGoing())
                .isPresent();
    }

    private static void until(Toolkit toolkit, BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!toolkit.call(holds::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the window does not come to where it should");
            }
            Thread.sleep(10);
        }
    }
}
