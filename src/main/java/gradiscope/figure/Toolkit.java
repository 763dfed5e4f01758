package gradiscope.figure;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.text.Font;

/// JavaFX, started. A process starts it once and can never start it again, so nobody stops it: a program
/// that has used it ends with `System.exit`.
public final class Toolkit {
    private static final List<String> FONTS = List.of("Inter-Regular.otf", "Inter-SemiBold.otf");
    /// Of the library flatlaf-fonts-inter.
    private static final String FOLDER = "/com/formdev/flatlaf/fonts/inter/";
    private static final int PATIENCE_SECONDS = 60;

    private Toolkit() {}

    /// For drawing without a window, in software. Where the toolkit runs already it stays as it is.
    public static Toolkit offScreen() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        return onScreen();
    }

    /// For windows.
    ///
    /// @throws IllegalStateException when there is no display, or a library of the system is missing
    public static Toolkit onScreen() {
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        try {
            Platform.startup(() -> started.complete(true));
        } catch (IllegalStateException e) {
            // It runs already, or the process is ending; the first call finds out which.
            started.complete(false);
        } catch (RuntimeException | LinkageError e) {
            throw new IllegalStateException("JavaFX does not start: " + e.getMessage(), e);
        }
        Toolkit toolkit = new Toolkit();
        await(started);
        toolkit.call(() -> {
            Platform.setImplicitExit(false);
            loadFonts();
            return true;
        });
        return toolkit;
    }

    private static void loadFonts() throws IOException {
        for (String name : FONTS) {
            try (InputStream font = Objects.requireNonNull(Toolkit.class.getResourceAsStream(FOLDER + name))) {
                if (Font.loadFont(font, 12) == null) {
                    throw new IllegalStateException("the font " + name + " cannot be read");
                }
            }
        }
    }

    /// Does something on the toolkit's thread and waits for what it gives. May be called on that thread itself.
    ///
    /// @throws IllegalStateException when it fails, or when the toolkit does not answer
    public <T> T call(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Runnable task = () -> {
            try {
                result.complete(work.call());
            } catch (Exception | LinkageError | AssertionError e) {
                result.completeExceptionally(e);
            }
        };
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        return await(result);
    }

    private static <T> T await(CompletableFuture<T> result) {
        try {
            return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("JavaFX does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while JavaFX worked", e);
        }
    }
}
