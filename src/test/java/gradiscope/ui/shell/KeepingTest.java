package gradiscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.live.file.Layout;
import gradiscope.live.file.SessionFile;
import gradiscope.probe.Measured;
import gradiscope.ui.Screens;
import gradiscope.ui.dashboard.Instrument;
import gradiscope.ui.dashboard.Instruments;
import gradiscope.ui.export.ExportChoice;
import gradiscope.ui.theme.ThemeChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Sessions kept, opened again, recovered; changes that are asked for; settings that come back.
final class KeepingTest {
    private static final String MOONS =
            "{\"gradiscope\": 1, \"name\": \"Two\", \"data\": {\"source\": \"moons\"}, \"network\": {\"layers\": [\"dense\"]}}";

    private static final String BLOBS = """
            {"gradiscope": 1, "name": "Blobs",
             "data": {"source": {"kind": "blobs", "classes": 3, "samples": 90}},
             "network": {"layers": [{"kind": "dense", "units": 6}, "tanh", "dense"]}}""";

    @TempDir
    private Path folder;

    private static void act(Desk desk, Runnable work) {
        desk.call(() -> {
            work.run();
            return true;
        });
    }

    private static void press(Desk desk, String button) {
        act(desk, () -> desk.find(button, Button.class).fire());
    }

    /// What was said last; empty: nothing.
    private static String notice(Desk desk) {
        @Nullable Label line = desk.find("#notice", Label.class);
        return line == null ? "" : line.getText();
    }

    private static boolean isAsked(Desk desk) {
        return desk.find("#question", Label.class).getParent().getParent().isVisible();
    }

    /// Trained for 40 steps, looked at 15, and saved.
    private Path saved(Desk desk) {
        Path file = folder.resolve("blobs.gradiscope");
        desk.session.steps(40);
        desk.untilHoldingAt(40);
        desk.session.seek(15);
        desk.untilHoldingAt(15);
        act(desk, () -> desk.window.write(file));
        desk.until("saved", () -> notice(desk).contains("blobs.gradiscope"));
        return file;
    }

    private static Leftover leftover(Path file, Runnable forget) {
        return new Leftover(file, Instant.parse("2026-05-04T10:11:12Z"), forget);
    }

    @Test
    void aSessionOpensWhereItWasLeft() {
        try (Desk desk = new Desk(BLOBS)) {
            act(desk, () -> desk.press(KeyCode.F5, false, false));
            Path file = saved(desk);
            Layout left = desk.call(desk.window::layout);
            act(desk, () -> {
                desk.press(KeyCode.F5, false, false);
                desk.actions.named("new").perform();
            });
            desk.until(
                    "new", () -> desk.session.experimentProperty().get().name().equals("Moons"));
            act(desk, () -> desk.window.open(file));
            desk.until(
                    "opened",
                    () -> desk.session.experimentProperty().get().name().equals("Blobs"));
            desk.untilHoldingAt(15);
            assertThat(desk.snapshot().furthest()).isEqualTo(40);
            assertThat(desk.call(desk.window::layout)).isEqualTo(left);
            assertThat(desk.window.titleProperty().get()).isEqualTo("blobs.gradiscope - Gradiscope");
        }
    }

    @Test
    void anOpenedSessionHasTheCurvesThatItHadBefore() {
        Path file = folder.resolve("curves.gradiscope");
        Map<String, List<Measured>> before;
        try (Desk desk = new Desk(BLOBS)) {
            desk.untilMeasuredAt(0);
            saved(desk);
            desk.untilMeasuredAt(15);
            before = curves(desk);
            act(desk, () -> desk.window.write(file));
            desk.until("saved again", () -> notice(desk).contains("curves.gradiscope"));
        }
        assertThat(before.get("loss")).hasSizeGreaterThan(1);
        try (Desk desk = new Desk(BLOBS)) {
            act(desk, () -> desk.window.open(file));
            desk.untilHoldingAt(15);
            desk.untilMeasuredAt(15);
            assertThat(curves(desk)).isEqualTo(before);
        }
    }

    private static Map<String, List<Measured>> curves(Desk desk) {
        return desk.call(() -> Instruments.ALL.stream()
                .collect(Collectors.toMap(
                        Instrument::id,
                        each -> desk.session
                                .measurementProperty(each.id())
                                .get()
                                .all())));
    }

    @Test
    void whatTheProgramIsStartedWithIsOpenAsIfNothingHadBeenBefore() throws IOException {
        Path session;
        try (Desk desk = new Desk(BLOBS)) {
            session = saved(desk);
        }
        Path experiment = folder.resolve("blobs.json");
        Files.writeString(experiment, BLOBS);
        Leftover leftover = leftover(session, () -> {});
        for (Path file : List.of(session, experiment)) {
            try (Desk desk = new Desk(MOONS, Settings.FIRST, Optional.of(leftover))) {
                act(desk, () -> desk.window.openFirst(file));
                desk.until(
                        "opened",
                        () -> desk.session.experimentProperty().get().name().equals("Blobs"));
                assertThat(desk.session.undoList().undoNameProperty().get()).isEmpty();
                assertThat(desk.window.titleProperty().get()).isEqualTo(file.getFileName() + " - Gradiscope");
                assertThat(desk.call(desk.window::settings).recent()).containsExactly(file.toString());
                assertThat(notice(desk)).as("still offered").contains("cut off");
            }
        }
    }

    @Test
    void whatTheProgramIsStartedWithAndCannotUseIsSaidInTheWindow() throws IOException {
        Path file = folder.resolve("x.gradiscope");
        Path experiment = folder.resolve("x.json");
        Files.writeString(file, "no session");
        Files.writeString(experiment, "{\"gradiscope\": 99}");
        for (Path bad : List.of(file, experiment, folder.resolve("none.gradiscope"), folder.resolve("none.json"))) {
            try (Desk desk = new Desk(MOONS)) {
                act(desk, () -> desk.window.openFirst(bad));
                desk.until("said", () -> notice(desk).contains(bad.getFileName().toString()));
                assertThat(notice(desk)).doesNotContain("\n");
                assertThat(desk.session.experimentProperty().get().name()).isEqualTo("Two");
                desk.session.steps(3);
                desk.untilHoldingAt(3);
            }
        }
    }

    @Test
    void aDamagedSessionIsSaidInWordsAndLosesNothing() throws IOException {
        try (Desk desk = new Desk(BLOBS)) {
            Path file = saved(desk);
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
            act(desk, () -> desk.window.open(file));
            desk.until("said", () -> notice(desk).contains("damaged"));
            assertThat(desk.snapshot().step()).isEqualTo(15);
            assertThat(desk.snapshot().furthest()).isEqualTo(40);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void changesThatAreInNoFileAreAskedFor(ThemeChoice theme) {
        try (Desk desk = new Desk(BLOBS)) {
            act(desk, () -> desk.themes.choose(theme));
            Path file = saved(desk);
            act(desk, () -> desk.actions.named("seed").perform());
            assertThat(desk.window.titleProperty().get()).isEqualTo("blobs.gradiscope * - Gradiscope");
            AtomicInteger left = new AtomicInteger();
            act(desk, () -> desk.window.leave(left::incrementAndGet));
            assertThat(isAsked(desk)).isTrue();
            desk.shoot("keep-question-" + theme.name().toLowerCase(Locale.ROOT), 1440, 900);
            act(desk, () -> desk.press(KeyCode.ESCAPE, false, false));
            assertThat(isAsked(desk)).isFalse();
            assertThat(left).hasValue(0);

            act(desk, () -> desk.window.leave(left::incrementAndGet));
            press(desk, "#answer-discard");
            assertThat(left).hasValue(1);

            act(desk, () -> desk.window.leave(left::incrementAndGet));
            press(desk, "#answer-save");
            desk.until("saved and left", () -> left.get() == 2);
            assertThat(desk.sessions.read(file).kept().experiment().seed()).isEqualTo(2);
            act(desk, () -> desk.window.leave(left::incrementAndGet));
            assertThat(left).as("nothing to ask").hasValue(3);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void whatWasCutOffIsOfferedAndOpened(ThemeChoice theme) {
        Path file;
        try (Desk desk = new Desk(BLOBS)) {
            file = saved(desk);
        }
        List<String> forgotten = new ArrayList<>();
        try (Desk desk = new Desk(BLOBS, Settings.FIRST, Optional.of(leftover(file, () -> forgotten.add("it"))))) {
            act(desk, () -> desk.themes.choose(theme));
            assertThat(notice(desk)).contains("cut off", "2026");
            int[] picture = desk.shoot("keep-recover-" + theme.name().toLowerCase(Locale.ROOT), 1440, 900);
            assertThat(Screens.colours(picture)).isGreaterThan(50);
            press(desk, "#notice-offer");
            desk.untilHoldingAt(15);
            assertThat(desk.snapshot().furthest()).isEqualTo(40);
            assertThat(forgotten).containsExactly("it");
            assertThat(desk.window.titleProperty().get()).as("in no file").isEqualTo("Blobs * - Gradiscope");
        }
    }

    @Test
    void anOfferIsSeenBesideWhatIsSaidOfAFileThatTheProgramWasStartedWith() {
        Leftover leftover = leftover(folder.resolve("x.gradiscope"), () -> {});
        try (Desk desk = new Desk(BLOBS, Settings.FIRST, Optional.of(leftover))) {
            act(desk, () -> desk.window.openFirst(folder.resolve("none.json")));
            assertThat(desk.call(() -> desk.scene.getRoot().lookupAll("#notice").stream()
                            .map(line -> ((Labeled) line).getText())
                            .toList()))
                    .anyMatch(said -> said.contains("none.json"))
                    .anyMatch(said -> said.contains("cut off"));
        }
    }

    @Test
    void whatIsRefusedIsNotLostBeforeTheWindowCloses() {
        Path file;
        try (Desk desk = new Desk(BLOBS)) {
            file = saved(desk);
        }
        List<String> forgotten = new ArrayList<>();
        Desk desk = new Desk(BLOBS, Settings.FIRST, Optional.of(leftover(file, () -> forgotten.add("it"))));
        press(desk, "#notice-close");
        assertThat(notice(desk)).isEmpty();
        assertThat(desk.actions.named("recover").enabled().getAsBoolean()).isTrue();
        assertThat(forgotten).isEmpty();
        desk.close();
        assertThat(forgotten).containsExactly("it");
    }

    @Test
    void whatIsNotAnsweredIsOfferedAgain() {
        List<String> forgotten = new ArrayList<>();
        Leftover leftover = leftover(folder.resolve("x.gradiscope"), () -> forgotten.add("it"));
        new Desk(BLOBS, Settings.FIRST, Optional.of(leftover)).close();
        assertThat(forgotten).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void recentFilesAreTheNewestTenAndMissingOnesSaySo(ThemeChoice theme) {
        List<String> old = IntStream.range(0, 10)
                .mapToObj(i -> folder.resolve("old" + i + ".json").toString())
                .toList();
        Settings settings = new Settings(
                theme,
                Settings.Tongue.SYSTEM,
                false,
                2.5,
                50,
                1440,
                900,
                old,
                List.of(),
                Settings.Builder.FOLDED,
                ExportChoice.FIRST);
        try (Desk desk = new Desk(BLOBS, settings, Optional.empty())) {
            Path file = saved(desk);
            act(desk, () -> desk.press(KeyCode.O, true, true));
            ListView<?> list = (ListView<?>)
                    desk.find("#recent-field", TextField.class).getParent().lookup(".list-view");
            desk.until("looked up", () -> titles(list).getLast().contains("no longer"));
            desk.shoot("keep-recent-" + theme.name().toLowerCase(Locale.ROOT), 1440, 900);
            assertThat(titles(list)).hasSize(10);
            assertThat(titles(list).getFirst()).startsWith("blobs.gradiscope").doesNotContain("no longer");
            act(desk, () -> desk.actions.named("seed").perform());
            assertThat(desk.call(desk.window::settings).recent())
                    .hasSize(10)
                    .startsWith(file.toString(), old.getFirst());
        }
    }

    private static List<String> titles(ListView<?> list) {
        return list.getItems().stream()
                .map(item -> ((Action) item).title().get())
                .toList();
    }

    @Test
    void settingsComeBack() {
        List<String> tiles;
        Settings left;
        try (Desk desk = new Desk(BLOBS)) {
            tiles = desk.call(desk.window::layout).tiles().reversed();
        }
        Settings set = new Settings(
                ThemeChoice.DARK,
                Settings.Tongue.GERMAN,
                true,
                4,
                30,
                1000,
                800,
                List.of(),
                tiles,
                Settings.Builder.FOLDED,
                ExportChoice.FIRST);
        try (Desk desk = new Desk(BLOBS, set, Optional.empty())) {
            left = desk.call(desk.window::settings);
        }
        assertThat(left).isEqualTo(set);
    }

    @Test
    void networksOfTheRunLeaveInTheBackground() throws IOException {
        try (Desk desk = new Desk(BLOBS)) {
            desk.session.steps(20);
            desk.untilHoldingAt(20);
            for (NetworkKind kind : NetworkKind.values()) {
                Path file = folder.resolve("net" + kind.ending());
                act(desk, () -> desk.window.write(file, kind));
                desk.until("written", () -> notice(desk).contains("net" + kind.ending()));
                assertThat(file).hasContent(kind + " 20");
            }
            assertThat(desk.actions.named("checkpoints").enabled().getAsBoolean())
                    .isTrue();
            assertThat(desk.actions.named("pytorch").title().get()).isEqualTo("Export PyTorch code");
        }
    }

    @Test
    void networkFilesGetTheirEndings() {
        assertThat(NetworkActions.named(Path.of("a"), NetworkKind.PYTORCH)).isEqualTo(Path.of("a.py"));
        assertThat(NetworkActions.named(Path.of("a.npz"), NetworkKind.CHECKPOINTS))
                .isEqualTo(Path.of("a.npz"));
    }

    @Test
    void aNameWithoutAnEndingGetsOne() {
        assertThat(FileActions.named(Path.of("a"), SessionFile.SUFFIX)).isEqualTo(Path.of("a.gradiscope"));
        assertThat(FileActions.named(Path.of("a.json"), SessionFile.SUFFIX)).isEqualTo(Path.of("a.json"));
    }
}
