package gradiscope.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.ui.text.Language;
import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Theme;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every tile answers "What am I seeing?", and says where it had no room for something.
final class HelpTest {
    /// Formulas are told from words by their signs, papers by their years.
    @ParameterizedTest
    @EnumSource
    void everyInstrumentIsExplainedWithFormulaAndPaper(Language language) {
        assertThat(Instruments.ALL).allSatisfy(instrument -> {
            Help help = instrument.help().apply(Words.in(language));
            assertThat(help.what()).hasSizeGreaterThan(60);
            assertThat(help.formula()).contains("=");
            assertThat(help.reading()).hasSizeGreaterThan(60);
            assertThat(help.paper()).containsPattern("(19|20)\\d\\d");
        });
    }

    @Test
    void collapseIsDefinedMeasureByMeasure() {
        Help help = Instruments.ALL.stream()
                .filter(each -> each.id().equals("collapse"))
                .findFirst()
                .orElseThrow()
                .help()
                .apply(Words.in(Language.ENGLISH));
        assertThat(help.formula().lines()).anySatisfy(line -> assertThat(line).startsWith("NC1 = tr(S_W S_B^+)"));
        assertThat(List.of("NC2 = ", "NC3 = ", "NC4 = "))
                .allSatisfy(measure -> assertThat(help.formula().lines()).anyMatch(line -> line.startsWith(measure)));
    }

    @Test
    void theButtonOpensAllOfIt() {
        try (Board board = Board.of(Board.BLOBS, "collapse")) {
            board.run(() -> ((Button) board.scene.getRoot().lookup("#tile-help")).fire());
            Help help = board.instrument("collapse").help().apply(Words.in(Language.ENGLISH));
            List<String> said = board.call(() -> board.popover().getRoot().lookupAll(".label").stream()
                    .map(label -> ((Labeled) label).getText())
                    .toList());
            assertThat(said).contains(help.what(), help.reading(), help.paper(), "Formula", "How to read it", "Papers");
            assertThat(said).containsAll(help.formula().lines().toList());
            board.shoot(board.popover(), "tile-help");
        }
    }

    @Test
    void numbersWithoutRoomInATileAreInTheTipOfAMark() {
        try (Board board = narrow("loss")) {
            board.shoot("tile-narrow");
            Label mark = board.find(".fact-more", Label.class);
            assertThat(mark.isVisible()).isTrue();
            assertThat(mark.getTooltip().getText()).contains("test accuracy");
        }
    }

    @Test
    void stepAndCostWithoutRoomInAHeadAreInTheTipOfAMark() {
        try (Board board = narrow("confusion")) {
            board.shoot("tile-narrow-head");
            Label mark = board.find("#tile-mark", Label.class);
            assertThat(mark.isVisible()).isTrue();
            assertThat(mark.getTooltip().getText()).contains("step 20", "ms");
        }
    }

    private static Board narrow(String id) {
        Board board = new Board(Board.BLOBS, Board.only(id), Language.ENGLISH, Theme.LIGHT, 270, 340);
        board.watch();
        board.train(20);
        board.untilMeasuredAfter(0, id);
        return board;
    }

    @Test
    void aTileWithRoomForAllHasNoMarks() {
        try (Board board = new Board(Board.BLOBS, Board.only("loss"), Language.ENGLISH, Theme.LIGHT, 1200, 340)) {
            board.watch();
            board.train(20);
            board.untilMeasuredAfter(0, "loss");
            board.frame();
            assertThat(board.find(".fact-more", Label.class).isVisible()).isFalse();
            assertThat(board.find("#tile-mark", Label.class).isVisible()).isFalse();
        }
    }

    @Test
    void aLowTileSaysItsNumbersInOneLine() {
        try (Board board = new Board(Board.BLOBS, Board.only("loss"), Language.ENGLISH, Theme.LIGHT, 420, 190)) {
            board.watch();
            board.train(20);
            board.untilMeasuredAfter(0, "loss");
            board.shoot("tile-low");
            Label line = board.find(".fact-line", Label.class);
            assertThat(line.isVisible()).isTrue();
            assertThat(line.getTooltip().getText()).contains("train loss", "test accuracy", "gradient norm");
        }
    }
}
