package gradiscope.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.ui.part.Offers.Offer;
import gradiscope.ui.text.Language;
import gradiscope.ui.theme.Theme;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.Test;

/// All tiles as one figure.
class DashboardExportTest {
    private static final List<Instrument> SOME = Instruments.ALL.stream()
            .filter(each -> List.of("loss", "parameters").contains(each.id()))
            .toList();

    private static Board open() {
        Board board = new Board(Board.BLOBS, SOME, Language.GERMAN, Theme.DARK, 1200, 760);
        board.watch();
        return board;
    }

    private static void offer(Board board, String id) {
        board.run(() -> board.dashboard().offers().stream()
                .filter(offer -> offer.id().equals(id))
                .map(Offer::run)
                .forEach(Runnable::run));
        board.settle();
    }

    @Test
    void theDeskShowsAllTilesThatAreSeen() {
        try (Board board = open()) {
            board.train(60);
            board.untilMeasuredAfter(0, "loss");
            board.untilMeasuredAfter(0, "parameters");
            board.settle();
            offer(board, "export-dashboard");
            assertThat(board.desk().isOpen()).isTrue();
            assertThat(board.find("#export-front", CheckBox.class).isVisible()).isFalse();
            ImageView preview = board.find(".export-preview .image-view", ImageView.class);
            assertThat(preview.getImage().getWidth() / preview.getImage().getHeight())
                    .isBetween(1.77, 1.79);
            board.shoot("export-dashboard");
        }
    }

    @Test
    void beforeAnythingIsFoundThereIsNothingToTakeAlong() {
        try (Board board = open()) {
            offer(board, "export-dashboard");
            assertThat(board.desk().isOpen()).isFalse();
        }
    }
}
