package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.data.CsvFile;
import gradiscope.live.Kept;
import gradiscope.live.file.Layout;
import gradiscope.live.file.SessionFile;
import gradiscope.probe.catalog.Families;
import gradiscope.ui.DroppedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files are dropped on the window: data, a session, an experiment, and what cannot be read.
final class FileFlowTest {
    @TempDir
    private Path folder;

    private static void drop(OpenWindow window, String place, Path file) {
        boolean taken = window.call(() -> new DroppedFiles(file).on(window.node(place)));
        assertThat(taken).as("taken").isTrue();
    }

    private static String experiment(OpenWindow window) {
        return window.call(() -> window.session.experimentProperty().get().name());
    }

    private static void keep(OpenWindow window, Path file) throws IOException {
        CompletableFuture<Kept> kept = new CompletableFuture<>();
        window.call(() -> {
            window.session.keep(kept::complete);
            return true;
        });
        SessionFile.Document document = new SessionFile.Document(kept.join(), Layout.FIRST);
        new SessionFile(Families.catalog(), "test").write(Files.newOutputStream(file), file, document);
    }

    private Path table() throws IOException {
        StringBuilder rows = new StringBuilder("x,y,kind\n");
        for (int i = 0; i < 60; i++) {
            rows.append(i % 10)
                    .append(',')
                    .append(i / 10)
                    .append(',')
                    .append(i % 2 == 0 ? "even" : "odd")
                    .append('\n');
        }
        return Files.writeString(folder.resolve("table.csv"), rows);
    }

    @Test
    void aTableDroppedAnywhereBecomesTheDataAndIsUndone() throws IOException {
        Path table = table();
        try (OpenWindow window = OpenWindow.onSpiral(folder)) {
            window.untilStep(10);
            window.click(window.labelled(".tab-label", "Recipe"));
            drop(window, "#timeline", table);
            window.until(
                    "taken",
                    () -> window.session.experimentProperty().get().data().source() instanceof CsvFile);
            window.until(
                    "its rows are trained on",
                    () -> window.session
                            .benchProperty()
                            .get()
                            .orElseThrow()
                            .data()
                            .raw()
                            .train()
                            .classNames()
                            .equals(List.of("even", "odd")));
            window.untilRun("trains", now -> now.isGoing() && now.step() > 10);
            assertThat(window.found(".data-panel")).as("the data are seen").isPresent();
            window.type(KeyCode.CONTROL, KeyCode.Z);
            window.until(
                    "the spiral again",
                    () -> !(window.session.experimentProperty().get().data().source() instanceof CsvFile));
            window.untilRun("trains", now -> now.isGoing() && now.step() > 10);
        }
    }

    @Test
    void aTableThatCannotBeReadIsSaidWithTheDataAndChangesNothing() throws IOException {
        Path bad = Files.writeString(folder.resolve("ragged.csv"), "x,y,kind\n1,2,a\n3,4\n");
        try (OpenWindow window = OpenWindow.onSpiral(folder)) {
            window.untilStep(10);
            window.click(window.labelled(".tab-label", "Network"));
            drop(window, "#timeline", bad);
            window.untilSaid("ragged.csv");
            long then = window.snapshot().step();
            window.untilRun("trains on", now -> now.step() > then && now.isGoing());
        }
    }

    @Test
    void anExperimentIsOpenedAndTrainsAndASessionHoldsWhereItWasKept() throws IOException {
        Path experiment = Files.writeString(folder.resolve("moons.json"), """
                {"gradiscope": 1, "name": "Two moons", "data": {"source": "moons"},
                 "network": {"layers": [{"kind": "dense", "units": 8}, "tanh", "dense"]},
                 "training": {"stop": []}}""");
        try (OpenWindow window = OpenWindow.onSpiral(folder)) {
            window.untilStep(50);
            window.pause();
            long step = window.snapshot().step();
            Path session = folder.resolve("spiral.gradiscope");
            keep(window, session);

            drop(window, ".data-panel", experiment);
            window.untilRun("trains at once", now -> now.isGoing() && now.step() > 0 && now.furthest() > 0);
            assertThat(experiment(window)).isEqualTo("Two moons");

            drop(window, "#timeline", session);
            window.until("open", () -> experiment(window).equals("Spiral"));
            window.untilRun("where it was kept", now -> now.step() == step && !now.isGoing());
            window.type(KeyCode.CONTROL, KeyCode.Z);
            window.until("undone", () -> experiment(window).equals("Two moons"));
        }
    }

    @Test
    void whatIsNothingOfOursIsSaidAndLosesNothing() throws IOException {
        Path bad = Files.write(folder.resolve("holiday.jpg"), new byte[] {(byte) 0xff, (byte) 0xd8, 0, 1});
        Path cut = Files.writeString(folder.resolve("cut.gradiscope"), "PK");
        try (OpenWindow window = OpenWindow.onSpiral(folder)) {
            window.untilStep(10);
            for (Path file : List.of(bad, cut)) {
                drop(window, "#timeline", file);
                window.until(
                        "said",
                        () -> window.found("#notice").isPresent()
                                && window.text("#notice")
                                        .contains(file.getFileName().toString()));
                assertThat(window.text("#notice")).doesNotContain("\n", "Exception");
                window.click("#notice-close");
            }
            assertThat(experiment(window)).isEqualTo("Spiral");
            long then = window.snapshot().step();
            window.untilRun("trains on", now -> now.step() > then && now.isGoing());
        }
    }
}
