package gradiscope.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.ui.text.Language;
import gradiscope.ui.theme.Theme;
import gradiscope.ui.theme.ThemeChoice;
import java.util.List;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A change of theme while the run holds: nothing else makes the tiles draw themselves.
final class DressingTest {
    private final Board board = new Board(Board.BLOBS, Instruments.ALL, Language.ENGLISH, Theme.LIGHT, 900, 800);

    @AfterEach
    void close() {
        board.close();
    }

    private void measured(long steps) {
        board.train(steps);
        List<String> ids = Instruments.ALL.stream().map(Instrument::id).toList();
        long step = board.session.snapshotProperty().get().orElseThrow().step();
        board.until(
                "measured",
                () -> ids.stream()
                        .map(board::found)
                        .allMatch(found ->
                                found.shown().filter(m -> m.step() == step).isPresent()
                                        || found.problem().isPresent()));
    }

    /// Draws one tile after the other, until there is nothing left to draw.
    private int[] settled() {
        int[] before = board.frame();
        for (int same = 0; same < 60; same++) {
            int[] now = board.frame();
            same = java.util.Arrays.equals(before, now) ? same : 0;
            before = now;
        }
        return before;
    }

    private void choose(ThemeChoice choice) {
        board.run(() -> board.themes.choose(choice));
    }

    @Test
    void allTilesChangeInOneFrame() {
        board.watch();
        measured(20);
        int[] light = settled();
        choose(ThemeChoice.DARK);
        int[] dark = board.frame();
        assertThat(dark).isNotEqualTo(light);
        assertThat(board.frame()).isEqualTo(dark);
        assertThat(settled()).isEqualTo(dark);
        choose(ThemeChoice.LIGHT);
        assertThat(board.frame()).isEqualTo(light);
    }

    @Test
    void aPinnedTileChangesItsColoursAndNothingElse() {
        board.watch();
        measured(20);
        settled();
        board.pinFirst();
        settled();
        measured(10);
        settled();
        choose(ThemeChoice.DARK);
        int[] dark = board.frame();
        assertThat(settled()).isEqualTo(dark);
        Label step = (Label) board.call(() -> board.scene.getRoot().lookup(".instrument .instrument-head .quiet"));
        assertThat(step.getText()).isEqualTo("step 20");
        board.shoot("dashboard-dressed-dark");
    }
}
