package gradiscope.app;

import gradiscope.training.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;

/// How long after the start of the process each stage of opening the window was reached. The system tells the start
/// of the process to a hundredth of a second.
final class StartTimes {
    private record Stage(String name, long millis) {}

    private final Instant begin = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
    private final Queue<Stage> stages = new ConcurrentLinkedQueue<>();

    /// Notes that a stage is reached. From any thread.
    void mark(String stage) {
        stages.add(new Stage(stage, Duration.between(begin, Instant.now()).toMillis()));
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
