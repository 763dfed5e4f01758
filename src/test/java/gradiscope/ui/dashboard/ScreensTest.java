package gradiscope.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.figure.chart.ColourMap;
import gradiscope.figure.chart.Palette;
import gradiscope.live.Patience;
import gradiscope.training.Phase;
import gradiscope.ui.Screens;
import gradiscope.ui.text.Language;
import gradiscope.ui.theme.Theme;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pictures of each instrument in each state, to be looked at.
final class ScreensTest {
    private static final int DRAWN = 20;

    static List<String> ids() {
        return Instruments.ALL.stream().map(Instrument::id).toList();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void eachInstrumentIsEmptyThenShowsTheRunAndItsSettings(String id) {
        try (Board board = Board.of(Board.BLOBS, id)) {
            assertThat(Screens.colours(board.shoot("tile-" + id + "-empty"))).isGreaterThan(5);
            board.watch();
            board.train(60);
            board.until(
                    "at 60",
                    () -> board.found(id).shown().filter(m -> m.step() == 60).isPresent());
            assertThat(Screens.colours(board.shoot("tile-" + id))).isGreaterThan(DRAWN);
            board.run(() -> ((Button) board.scene.getRoot().lookup("#tile-settings")).fire());
            Scene popover = board.popover();
            assertThat(Screens.colours(board.shoot(popover, "tile-" + id + "-settings")))
                    .isGreaterThan(DRAWN);
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void eachInstrumentOfARunThatDiverged(String id) {
        try (Board board = new Board(Board.DIVERGING, Board.only(id), Language.GERMAN, Theme.DARK, 420, 340)) {
            board.watch();
            board.train(60);
            assertThat(board.session.snapshotProperty().get().orElseThrow().phase())
                    .isInstanceOf(Phase.Diverged.class);
            board.untilMeasuredAfter(0, id);
            assertThat(Screens.colours(board.shoot("tile-" + id + "-diverged"))).isGreaterThan(5);
            board.run(() -> ((Button) board.scene.getRoot().lookup("#tile-settings")).fire());
            board.shoot(board.popover(), "tile-" + id + "-settings-dark");
        }
    }

    /// In full, since a small tile may leave the charts over time out.
    @ParameterizedTest
    @ValueSource(strings = {"loss", "interpolation", "confusion", "collapse", "parameters"})
    void aForkIsOverlaidWithTheRunThatItLeft(String id) {
        try (Board board = new Board(Board.BLOBS, Board.only(id), Language.ENGLISH, Theme.LIGHT, 1000, 640)) {
            board.watch();
            board.train(40);
            board.untilMeasuredAfter(0, id);
            board.train(40);
            board.until("at 80", () -> board.found(id).all().size() > 1);
            board.run(() -> board.session.seek(40));
            board.until(
                    "back at 40",
                    () -> board.session.snapshotProperty().get().orElseThrow().step() == 40);
            board.run(() -> board.session.fork("fork"));
            board.until("forked", () -> board.session.snapshotProperty().get().isPresent());
            board.train(60);
            board.untilMeasuredAfter(0, id);
            board.run(() -> ((Button) board.scene.getRoot().lookup("#tile-fill")).fire());
            // A tile is drawn when the toolkit has time, so the picture is looked at until it shows both.
            Patience.until(
                    "both runs are drawn",
                    () -> colours(board.shoot("tile-" + id + "-forked"))
                            .containsAll(Set.of(argb(Palette.LIGHT.runA()), argb(Palette.LIGHT.runB()))));
        }
    }

    private static Set<Integer> colours(int[] picture) {
        return Arrays.stream(picture).boxed().collect(Collectors.toSet());
    }

    private static int argb(Color colour) {
        return ColourMap.argb(colour);
    }
}
