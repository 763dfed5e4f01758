package gradiscope.app;

import gradiscope.training.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;

/// How long after the start of the process each stage of opening the window was reached.
final class StartTimes {
    private record Stage(String name, long millis) {}

    private static final long MILLIS_PER_TICK = 10;

    private final long aged = age();
    private final long began = System.nanoTime();
    private final Queue<Stage> stages = new ConcurrentLinkedQueue<>();

    /// Notes that a stage is reached. From any thread.
    void mark(String stage) {
        stages.add(new Stage(stage, aged + (System.nanoTime() - began) / 1_000_000));
    }

    /// Age of the process in milliseconds. Java would know when it began from a time of booting in whole seconds, so
    /// Linux is asked itself: proc(5), field 22 of `stat`, in ticks since booting.
    private static long age() {
        try {
            String stat = Files.readString(Path.of("/proc/self/stat"));
            String start = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[22 - 3];
            String uptime = Files.readString(Path.of("/proc/uptime")).split(" ", -1)[0];
            return Math.round(Double.parseDouble(uptime) * 1000) - Long.parseLong(start) * MILLIS_PER_TICK;
        } catch (IOException e) {
            Instant now = Instant.now();
            Instant start = ProcessHandle.current().info().startInstant().orElse(now);
            return Duration.between(start, now).toMillis();
        }
    }

    /// Follows the window until it is all there. On the toolkit's thread.
    void follow(Desktop.Opened window) {
        List<Awaited> awaited = new ArrayList<>(List.of(
                new Awaited("first frame", () -> true),
                new Awaited(
                        "first step shown",
                        () -> window.session()
                                .snapshotProperty()
                                .get()
                                .map(Snapshot::step)
                                .filter(step -> step > 0)
                                .isPresent()),
                new Awaited("all tiles drawn", window.dashboard()::showsAll)));
        window.clock().onTick(() -> awaited.removeIf(Awaited::isDrawn));
    }

    /// What is true at a tick is drawn in the frame that follows it, which is over at the tick after.
    private final class Awaited {
        private final String stage;
        private final BooleanSupplier reached;
        private boolean seen;

        Awaited(String stage, BooleanSupplier reached) {
            this.stage = stage;
            this.reached = reached;
        }

        boolean isDrawn() {
            if (seen) {
                mark(stage);
                return true;
            }
            seen = reached.getAsBoolean();
            return false;
        }
    }

    List<String> lines() {
        return stages.stream()
                .map(stage -> String.format(Locale.ROOT, "%6d ms  %s", stage.millis(), stage.name()))
                .toList();
    }
}
