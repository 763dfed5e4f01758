package gradiscope.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.figure.CollapseView;
import gradiscope.figure.Export;
import gradiscope.figure.Exports;
import gradiscope.figure.Format;
import gradiscope.figure.LossView;
import gradiscope.figure.Origin;
import gradiscope.figure.Shown;
import gradiscope.probe.collapse.Convention;
import gradiscope.probe.confusion.ConfusionReading;
import gradiscope.probe.confusion.Order;
import gradiscope.probe.landscape.Ends;
import gradiscope.probe.landscape.InterpolationProbe;
import gradiscope.probe.landscape.InterpolationReading;
import gradiscope.ui.export.Exporter;
import gradiscope.ui.text.Language;
import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.RangeSlider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A tile and what is done with it.
final class TileTest {
    private static Scene settings(Board board) {
        board.run(() -> ((Button) board.scene.getRoot().lookup("#tile-settings")).fire());
        return board.popover();
    }

    /// The control of this title.
    private static <N extends Node> N control(Board board, Scene popover, String title, Class<N> type) {
        return board.call(() -> popover.getRoot().lookupAll("*").stream()
                .filter(type::isInstance)
                .filter(node -> title.equals(node.getAccessibleText()))
                .map(type::cast)
                .findFirst()
                .orElseThrow());
    }

    private static List<String> texts(Board board, Scene scene) {
        return board.call(() -> scene.getRoot().lookupAll(".label").stream()
                .filter(Labeled.class::isInstance)
                .map(label -> ((Labeled) label).getText())
                .toList());
    }

    @Test
    void whatIsMeasuredChangesAtOnceAndIsUndone() {
        try (Board board = Board.of(Board.BLOBS, "confusion")) {
            board.watch();
            board.train(10);
            board.untilMeasuredAfter(0, "confusion");
            long before = board.found("confusion").revision();
            @SuppressWarnings("unchecked") // the choice of this property
            ComboBox<Enum<?>> order = control(board, settings(board), "Order", ComboBox.class);
            board.run(() -> order.setValue(Order.CLUSTER));
            board.untilMeasuredAfter(before, "confusion");
            assertThat(order(board)).isEqualTo(Order.CLUSTER);
            assertThat(board.session.undoList().undoNameProperty().get()).contains("Gradient confusion: Order");
            board.run(board.session.undoList()::undo);
            board.until("undone", () -> order(board) == Order.CLASS);
            assertThat(order.getValue()).isEqualTo(Order.CLASS);
        }
    }

    private static Order order(Board board) {
        return ((ConfusionReading) board.found("confusion").course().getLast().reading()).order();
    }

    @Test
    void whatIsNotAcceptedIsSaidBeneathAndChangesNothing() {
        try (Board board = Board.of(Board.BLOBS, "confusion")) {
            Scene popover = settings(board);
            TextField samples = control(board, popover, "Samples", TextField.class);
            board.run(() -> {
                samples.setText("1");
                samples.fireEvent(new javafx.event.ActionEvent());
            });
            Instrument confusion = board.instrument("confusion");
            assertThat(board.settings.of(confusion)).isEqualTo(confusion.usual());
            assertThat(texts(board, popover)).anyMatch(text -> text.contains("2 to 4,096"));
            board.shoot(popover, "tile-settings-refused");
        }
    }

    @Test
    void whatTheRunDoesNotSuitIsSaidInTheTileAndInTheSettings() {
        try (Board board = Board.of(Board.BLOBS, "surface")) {
            board.watch();
            board.untilMeasuredAfter(0, "surface");
            String problem = board.found("surface").problem().orElseThrow().toString();
            assertThat(problem).contains("span no plane");
            assertThat(texts(board, settings(board))).contains(problem);
            assertThat(texts(board, board.scene)).contains(problem);
        }
    }

    @Test
    void howItIsDrawnNeedsNoMeasurement() {
        try (Board board = Board.of(Board.BLOBS, "loss")) {
            board.watch();
            board.train(30);
            board.untilMeasuredAfter(0, "loss");
            long before = board.found("loss").revision();
            Instrument loss = board.instrument("loss");
            for (LossView.Axis axis : List.of(LossView.Axis.LINEAR, LossView.Axis.LOGARITHMIC)) {
                board.run(() ->
                        board.settings.change("axis", "", loss, loss.usual().withView(new LossView(axis))));
                board.settle();
                String title =
                        axis == LossView.Axis.LOGARITHMIC ? "Mean loss per sample, log scale" : "Mean loss per sample";
                assertThat(texts(board, board.scene)).contains(title);
            }
            assertThat(board.found("loss").revision()).isEqualTo(before);
        }
    }

    @Test
    void collapseIsShownByEachConventionAtAnyLayerAndOverDepth() {
        try (Board board = Board.of(Board.BLOBS, "collapse")) {
            board.watch();
            board.train(60);
            board.untilMeasuredAfter(0, "collapse");
            Instrument collapse = board.instrument("collapse");
            for (Convention convention : Convention.values()) {
                CollapseView view = new CollapseView(convention, "tanh1", true, true, 22, 18);
                board.run(() -> board.settings.change(
                        "view", "", collapse, collapse.usual().withView(view)));
                board.settle();
                assertThat(texts(board, board.scene))
                        .contains("NC1 to NC4 over depth, " + convention.title() + ", log scale", "tanh1", "tanh2");
            }
            board.shoot("tile-collapse-depth");
            CollapseView first = new CollapseView(Convention.PAPYAN_HAN, "tanh1", false, true, 22, 18);
            board.run(() ->
                    board.settings.change("view", "", collapse, collapse.usual().withView(first)));
            board.settle();
            assertThat(texts(board, board.scene)).contains("Layer tanh1: 16 units, 75 samples");
            assertThat(board.call(() -> control(board, settings(board), "Layer", ComboBox.class)
                            .getItems()
                            .size()))
                    .isGreaterThan(2);
        }
    }

    @Test
    void theUsualSettingsComeBack() {
        try (Board board = Board.of(Board.BLOBS, "loss")) {
            Instrument loss = board.instrument("loss");
            board.run(() -> board.settings.change(
                    "axis", "", loss, loss.usual().withView(new LossView(LossView.Axis.LOGARITHMIC))));
            Scene popover = settings(board);
            board.run(() -> ((Button) popover.getRoot().lookup("#usual-settings")).fire());
            assertThat(board.settings.of(loss)).isEqualTo(loss.usual());
        }
    }

    @Test
    void whatIsTypedInSettingsIsNoCommandToTheWindow() {
        try (Board board = Board.of(Board.BLOBS, "confusion")) {
            TextField samples = control(board, settings(board), "Samples", TextField.class);
            boolean[] heard = new boolean[1];
            board.run(() -> {
                samples.getScene().addEventHandler(KeyEvent.KEY_PRESSED, e -> heard[0] = true);
                Event.fireEvent(samples, pressed(KeyCode.SPACE, false));
            });
            assertThat(heard[0]).isFalse();
        }
    }

    private static KeyEvent pressed(KeyCode code, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false);
    }

    @Test
    void theEndsOfTheLineAreCheckpointsThatArePulledTo() {
        try (Board board = Board.of(Board.BLOBS, "interpolation")) {
            board.watch();
            board.train(40);
            board.untilMeasuredAfter(0, "interpolation");
            board.until(
                    "at 40", () -> ends(board).filter(e -> e.end().step() == 40).isPresent());
            board.settle();
            RangeSlider slider = board.find("#interpolation-ends", RangeSlider.class);
            board.run(() -> slider.setLowValue(12.3));
            board.until(
                    "from 12",
                    () -> ends(board).filter(e -> e.start().step() == 12).isPresent());
            board.run(() -> slider.setHighValue(30));
            board.until(
                    "to 30", () -> ends(board).filter(e -> e.end().step() == 30).isPresent());
            board.settle();
            assertThat(texts(board, board.scene)).contains("step 12", "step 30");
            board.shoot("tile-interpolation-ends");
            board.run(() -> slider.setHighValue(40));
            assertThat(((InterpolationProbe) board.settings
                                    .of(board.instrument("interpolation"))
                                    .probe())
                            .toStep())
                    .isEqualTo(-1);
        }
    }

    @Test
    void anEndThatTheRunDoesNotHaveIsTakenWithinItAndSaid() {
        try (Board board = Board.of(Board.BLOBS, "interpolation")) {
            board.watch();
            board.train(40);
            Instrument interpolation = board.instrument("interpolation");
            InterpolationProbe usual = InterpolationProbe.usual();
            InterpolationProbe beyond =
                    new InterpolationProbe(5, 5000, 0, 1, 11, true, true, false, usual.batchNorm(), usual.barrier());
            board.run(() -> board.settings.change(
                    "ends", "", interpolation, interpolation.usual().withProbe(beyond)));
            board.until(
                    "from 5",
                    () -> ends(board).filter(e -> e.start().step() == 5).isPresent());
            board.settle();
            assertThat(texts(board, board.scene)).contains("step 5", "step 40 (not 5,000)");
        }
    }

    /// Nothing is measured yet where it is empty.
    private static Optional<Ends> ends(Board board) {
        return board.found("interpolation").course().reversed().stream()
                .findFirst()
                .map(measured -> ((InterpolationReading) measured.reading()).ends());
    }

    @Test
    void thePictureIsWrittenWholeWhateverTheTileIsLike(@TempDir Path folder) {
        try (Board board = Board.of(Board.BLOBS, "loss")) {
            board.watch();
            board.train(20);
            board.untilMeasuredAfter(0, "loss");
            Exporter exporter = new Exporter(Words.in(Language.ENGLISH), Runnable::run);
            Path file = folder.resolve("loss.png");
            Export export = board.call(() -> Exports.of(
                    Shown.of(board.found("loss").course()),
                    Origin.UNKNOWN,
                    Format.usual(),
                    Words.in(Language.ENGLISH).tongue()));
            exporter.write(file, Export.Kind.PNG, export);
            assertThat(exporter.news()).contains("Saved as loss.png.");
            Image image = board.call(() -> new Image(file.toUri().toString()));
            assertThat(image.getWidth()).isEqualTo(Format.usual().pixelWidth());
            assertThat(image.getHeight()).isEqualTo(Format.usual().pixelHeight());
            exporter.write(folder, Export.Kind.PNG, export);
            assertThat(exporter.news())
                    .hasValueSatisfying(words -> assertThat(words).contains("cannot be written"));
            assertThat(folder.toFile().list()).containsExactly("loss.png");
        }
    }

    @Test
    void controlAndCPutsThePictureOnTheClipboard() {
        try (Board board = Board.of(Board.BLOBS, "loss")) {
            board.watch();
            board.train(20);
            board.untilMeasuredAfter(0, "loss");
            board.run(() -> Event.fireEvent(board.scene.getRoot().lookup(".instrument"), pressed(KeyCode.C, true)));
            board.settle();
            assertThat(board.said).containsExactly("The picture is in the clipboard.");
            assertThat(board.call(() -> Clipboard.getSystemClipboard().hasImage()))
                    .isTrue();
        }
    }

    @Test
    void whereThereIsLittleRoomTheButtonsAreInAMenu() {
        try (Board board = Board.of(Board.BLOBS, "confusion")) {
            board.watch();
            board.train(20);
            board.untilMeasuredAfter(0, "confusion");
            TileHead head = board.find(".instrument-head", TileHead.class);
            for (double width : List.of(600.0, 300.0, 180.0, 60.0)) {
                board.run(() -> {
                    head.resize(width, head.getHeight());
                    head.layout();
                    for (Node part : head.getChildrenUnmodifiable()) {
                        if (part.isVisible()) {
                            assertThat(part.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(width + 1);
                        }
                    }
                    // Before the next frame gives it the width of its tile again.
                    assertThat(head.lookup(".tile-more").isVisible()).isTrue();
                    assertThat(head.lookup("#tile-fill").isVisible()).isEqualTo(width >= 300);
                    assertThat(head.lookup("#tile-export").isVisible()).isEqualTo(width >= 600);
                });
            }
            assertThat(board.call(() -> head.title.getText())).isEqualTo("Gradient confusion");
        }
    }

    @Test
    void headsOfOneWidthHaveTheSameButtonsInTheSamePlaces() {
        try (Board board = new Board(
                Board.BLOBS,
                Instruments.ALL.stream()
                        .filter(each -> List.of("loss", "confusion").contains(each.id()))
                        .toList(),
                Language.ENGLISH,
                Theme.LIGHT,
                900,
                400)) {
            List<TileHead> heads = board.call(() -> board.scene.getRoot().lookupAll(".instrument-head").stream()
                    .map(TileHead.class::cast)
                    .toList());
            assertThat(heads).hasSize(2);
            for (double width : List.of(600.0, 300.0, 180.0)) {
                List<List<Double>> places = board.call(() -> heads.stream()
                        .map(head -> {
                            head.resize(width, head.getHeight());
                            head.layout();
                            return head.getChildrenUnmodifiable().stream()
                                    .filter(part -> part instanceof ButtonBase && part.isVisible())
                                    .map(Node::getLayoutX)
                                    .toList();
                        })
                        .toList());
                assertThat(places.getFirst()).isNotEmpty().isEqualTo(places.getLast());
            }
        }
    }
}
