package gradiscope.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.figure.Export;
import gradiscope.figure.Format.Preset;
import gradiscope.ui.text.Language;
import gradiscope.ui.theme.Theme;
import java.util.Locale;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A figure is seen as its file will be before it is one.
class ExportDeskTest {
    private static Board open(Language language, Theme theme) {
        Board board = new Board(Board.BLOBS, Board.only("collapse"), language, theme, 1200, 760);
        board.watch();
        board.train(60);
        board.untilMeasuredAfter(0, "collapse");
        board.run(() ->
                board.find("#tile-export", javafx.scene.control.Button.class).fire());
        board.settle();
        return board;
    }

    /// The controls of a kind, in the order of the form.
    private static <C extends Node> C control(Board board, Class<C> type, int number) {
        return board.call(() -> board.scene.getRoot().lookupAll(".export-side *").stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList()
                .get(number));
    }

    private static double proportion(Board board) {
        return board.call(() -> {
            ImageView preview = (ImageView) board.scene.getRoot().lookup(".export-preview .image-view");
            return preview.getImage().getWidth() / preview.getImage().getHeight();
        });
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, LIGHT", "ENGLISH, DARK", "GERMAN, HIGH_CONTRAST"})
    void showsTheFigureInTheProportionsOfItsPage(Language language, Theme theme) {
        try (Board board = open(language, theme)) {
            assertThat(board.desk().isOpen()).isTrue();
            assertThat(proportion(board)).isBetween(1.77, 1.79);
            board.shoot("export-" + theme.name().toLowerCase(Locale.ROOT) + "-" + language.code());
        }
    }

    @Test
    void aPresetBringsItsNumbersAndOtherNumbersMakeItFree() {
        try (Board board = open(Language.ENGLISH, Theme.LIGHT)) {
            @SuppressWarnings("unchecked") // the choice of this property
            ComboBox<Enum<?>> preset = control(board, ComboBox.class, 0);
            board.run(() -> preset.setValue(Preset.SLIDE_4_3));
            board.settle();
            assertThat(board.desk().choice().format().width()).isEqualTo(254);
            assertThat(proportion(board)).isBetween(1.32, 1.35);
            TextField height = control(board, TextField.class, 1);
            assertThat(height.getText()).isEqualTo("190.5");
            board.run(() -> {
                height.setText("50");
                height.fireEvent(new ActionEvent());
            });
            board.settle();
            assertThat(board.desk().choice().format().preset()).isEqualTo(Preset.FREE);
            assertThat(preset.getValue()).isEqualTo(Preset.FREE);
            assertThat(proportion(board)).isBetween(5.0, 5.2);
        }
    }

    @Test
    void theKindOfFileIsRemembered() {
        try (Board board = open(Language.ENGLISH, Theme.LIGHT)) {
            board.run(() -> board.find("#export-pdf", ToggleButton.class).fire());
            assertThat(board.desk().choice().file()).isEqualTo(Export.Kind.PDF);
        }
    }

    @Test
    void escapeGoesBackToTheTile() {
        try (Board board = open(Language.ENGLISH, Theme.LIGHT)) {
            board.run(() -> Event.fireEvent(
                    board.scene.getFocusOwner(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
            assertThat(board.desk().isOpen()).isFalse();
        }
    }
}
