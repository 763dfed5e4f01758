package gradiscope.ui.build;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.network.layer.Dense;
import gradiscope.network.layer.Residual;
import gradiscope.ui.part.Offers;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Each flow of building a network, by mouse and by keyboard.
final class NetworkBuilderTest {
    private static final String LAYERS = """
        [{"kind": "dense", "units": 8}, "tanh", {"kind": "dense", "units": 8}, "relu", "dense"]\
        """;

    private static void open(Consumer<Opened> work) {
        Opened.with(LAYERS, NetworkBuilder::new, work);
    }

    /// Puts the focus on a card by a click on it.
    private static void click(Opened window, int layer) {
        window.after(() -> window.robot.press(card(window, layer)));
    }

    private static Node card(Opened window, int layer) {
        return window.robot.nth("layer-card", layer);
    }

    private static int units(Opened window, int layer) {
        return ((Dense) window.layer(layer)).units();
    }

    private static TextField size(Opened window, int layer) {
        return (TextField) card(window, layer).lookup(".text-field");
    }

    @Test
    void aLayerIsDraggedFromThePaletteToAGap() {
        open(window -> {
            window.after(() -> window.robot.drag(window.robot.labelled("chip", "Sigmoid"), window.robot.nth("gap", 3)));
            assertThat(window.names()).containsExactly("dense1", "tanh1", "dense2", "sigmoid1", "relu1", "dense3");
            assertThat(window.undoName()).isEqualTo("add sigmoid");
            assertThat(window.session.selectionProperty().get().layer()).hasValue(3);
            window.undo();
            assertThat(window.names()).containsExactly("dense1", "tanh1", "dense2", "relu1", "dense3");
        });
    }

    @Test
    void theGapWhereItWouldFallIsLitAndEscapeLetsItGo() {
        open(window -> {
            click(window, 0);
            Node chip = window.robot.labelled("chip", "Tanh");
            Node gap = window.robot.nth("gap", 2);
            window.robot.hold(chip, gap);
            assertThat(gap.getPseudoClassStates()).contains(PseudoClass.getPseudoClass("lit"));
            assertThat(window.robot.texts("drag-ghost")).containsExactly("Tanh");
            window.robot.press(KeyCode.ESCAPE);
            window.after(() -> window.robot.release(chip));
            assertThat(gap.getPseudoClassStates()).doesNotContain(PseudoClass.getPseudoClass("lit"));
            assertThat(window.robot.all("drag-ghost")).isEmpty();
            assertThat(window.names()).hasSize(5);
        });
    }

    @Test
    void whatIsDroppedOutsideTheNetworkIsLetGo() {
        open(window -> {
            window.after(() ->
                    window.robot.drag(window.robot.labelled("chip", "Tanh"), window.robot.labelled("chip", "Dense")));
            assertThat(window.names()).hasSize(5);
        });
    }

    @Test
    void aLayerIsInsertedByKeyboardAfterTheSelectedOne() {
        open(window -> {
            click(window, 1);
            window.after(() -> window.robot.press(KeyCode.INSERT));
            TextField search = (TextField) window.robot.nth("choice-panel", 0).lookup(".text-field");
            assertThat(search.isFocused()).isTrue();
            search.setText("den");
            window.after(() -> window.robot.press(KeyCode.ENTER));
            assertThat(window.names()).containsExactly("dense1", "tanh1", "dense4", "dense2", "relu1", "dense3");
            assertThat(units(window, 2)).as("as many as the dense layer before").isEqualTo(8);
            assertThat(window.undoName()).isEqualTo("add dense 8");
            assertThat(card(window, 2).isFocused()).isTrue();
            assertThat(window.robot.all("choice-panel")).isEmpty();
        });
    }

    @Test
    void controlEnterOpensThePaletteAndEscapeLeavesIt() {
        open(window -> {
            click(window, 1);
            window.after(() -> window.robot.control(KeyCode.ENTER));
            assertThat(window.robot.all("choice-panel")).hasSize(1);
            window.after(() -> window.robot.press(KeyCode.ESCAPE));
            assertThat(window.robot.all("choice-panel")).isEmpty();
            assertThat(card(window, 1).isFocused()).isTrue();
            assertThat(window.names()).hasSize(5);
        });
    }

    @Test
    void thePaletteIsSearchedAsOneTypes() {
        open(window -> {
            TextField search = (TextField) window.robot.nth("palette", 0).lookup(".text-field");
            window.after(() -> search.setText("norm"));
            assertThat(window.robot.all("chip").stream().map(chip -> ((Button) chip).getText()))
                    .contains("Batch norm", "Layer norm")
                    .doesNotContain("Dense", "ReLU");
            click(window, 0);
            search.requestFocus();
            window.after(() -> search.fireEvent(new ActionEvent()));
            assertThat(window.names().get(1)).endsWith("norm1");
        });
    }

    @Test
    void unitsAreChangedByPlusMinusAndTyping() {
        open(window -> {
            window.after(() -> button(window, 0, "More: Units").fire());
            assertThat(units(window, 0)).isEqualTo(9);
            window.after(() -> button(window, 0, "Less: Units").fire());
            window.after(() -> button(window, 0, "Less: Units").fire());
            assertThat(units(window, 0)).isEqualTo(7);
            click(window, 0);
            window.after(() -> window.robot.type("+"));
            assertThat(units(window, 0)).isEqualTo(8);
            window.after(() -> window.robot.type("3"));
            assertThat(size(window, 0).isFocused()).isTrue();
            window.after(() -> {
                window.robot.type("2");
                window.robot.press(KeyCode.ENTER);
            });
            assertThat(units(window, 0)).isEqualTo(32);
            assertThat(window.undoName()).isEqualTo("dense1: units");
            assertThat(window.robot.texts("wire-shape")).containsExactly("2", "32", "32", "8", "8", "3");
        });
    }

    private static Button button(Opened window, int layer, String name) {
        return button(card(window, layer), name);
    }

    private static Button button(Node node, String name) {
        return node.lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(b -> name.equals(b.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSizeThatIsNoneStaysMarkedInItsField() {
        open(window -> {
            click(window, 0);
            window.after(() -> {
                size(window, 0).requestFocus();
                size(window, 0).setText("many");
                window.robot.press(KeyCode.ENTER);
            });
            assertThat(units(window, 0)).isEqualTo(8);
            assertThat(size(window, 0).getText()).isEqualTo("many");
            assertThat(size(window, 0).getPseudoClassStates()).contains(PseudoClass.getPseudoClass("danger"));
            window.after(() -> window.robot.press(KeyCode.ESCAPE));
            assertThat(size(window, 0).getText()).isEqualTo("8");
            assertThat(card(window, 0).isFocused()).isTrue();
        });
    }

    @Test
    void aClickIntoTheFieldOfASizeLeavesTheFocusThere() {
        open(window -> {
            window.after(() -> window.robot.press(size(window, 2)));
            assertThat(size(window, 2).isFocused()).isTrue();
            assertThat(window.session.selectionProperty().get().layer()).hasValue(2);
            assertThat(window.names()).as("nothing is dragged").hasSize(5);
        });
    }

    @Test
    void aLayerWithoutASizeOfItsOwnGoesOnFromTheOneItHas() {
        open(window -> {
            assertThat(size(window, 4).getText()).isEmpty();
            window.after(() -> button(window, 4, "More: Units").fire());
            assertThat(units(window, 4)).isEqualTo(4);
        });
    }

    @Test
    void aCardIsDraggedToAnotherPlace() {
        open(window -> {
            window.after(() -> window.robot.drag(card(window, 3), window.robot.nth("gap", 1)));
            assertThat(window.names()).containsExactly("dense1", "relu1", "tanh1", "dense2", "dense3");
            assertThat(window.undoName()).isEqualTo("move relu1");
            window.undo();
            assertThat(window.names()).containsExactly("dense1", "tanh1", "dense2", "relu1", "dense3");
        });
    }

    @Test
    void altAndArrowsMoveALayerAndArrowsSelect() {
        open(window -> {
            click(window, 1);
            window.after(() -> window.robot.alt(KeyCode.DOWN));
            assertThat(window.names()).containsExactly("dense1", "dense2", "tanh1", "relu1", "dense3");
            assertThat(card(window, 2).isFocused()).isTrue();
            window.after(() -> window.robot.alt(KeyCode.UP));
            assertThat(window.names()).containsExactly("dense1", "tanh1", "dense2", "relu1", "dense3");
            window.after(() -> window.robot.press(KeyCode.UP));
            assertThat(window.session.selectionProperty().get().layer()).hasValue(0);
            window.after(() -> window.robot.alt(KeyCode.UP));
            assertThat(window.names()).as("already the first").startsWith("dense1");
        });
    }

    @Test
    void aLayerIsCopiedAndPasted() {
        open(window -> {
            click(window, 0);
            window.after(() -> window.robot.control(KeyCode.C));
            click(window, 3);
            window.after(() -> window.robot.control(KeyCode.V));
            assertThat(window.names()).containsExactly("dense1", "tanh1", "dense2", "relu1", "dense4", "dense3");
            assertThat(units(window, 4)).isEqualTo(8);
            window.after(() -> button(window.robot.nth("layer-form", 0), "Duplicate (Ctrl+D)")
                    .fire());
            assertThat(window.names()).hasSize(7).element(5).isEqualTo("dense5");
        });
    }

    @Test
    void theKeysOfACardCopyPasteDuplicateAndDeleteIt() {
        open(window -> {
            click(window, 2);
            window.after(() -> window.robot.control(KeyCode.C));
            window.after(() -> window.robot.control(KeyCode.V));
            assertThat(window.names()).containsExactly("dense1", "tanh1", "dense2", "dense4", "relu1", "dense3");
            assertThat(window.session.selectionProperty().get().layer()).hasValue(3);
            // The keyboard went with the selection: to the copy.
            window.after(() -> window.robot.control(KeyCode.D));
            assertThat(window.names()).hasSize(7);
            window.after(() -> window.robot.press(KeyCode.DELETE));
            window.after(() -> window.robot.press(KeyCode.DELETE));
            assertThat(window.names()).hasSize(5);
        });
    }

    @Test
    void everyKindOfLayerIsOfferedByNameAndComesAfterTheSelectedOne() {
        NetworkBuilder[] builder = new NetworkBuilder[1];
        Opened.with(LAYERS, context -> builder[0] = new NetworkBuilder(context), window -> {
            click(window, 1);
            List<Offers.Offer> offers = builder[0].offers();
            assertThat(offers).hasSameSizeAs(window.robot.all("chip"));
            Offers.Offer dropout = offers.stream()
                    .filter(offer -> offer.title().equals("Add dropout layer"))
                    .findFirst()
                    .orElseThrow();
            window.after(dropout.run());
            assertThat(window.names()).containsExactly("dense1", "tanh1", "dropout1", "dense2", "relu1", "dense3");
            assertThat(card(window, 2).isFocused()).isTrue();
        });
    }

    @Test
    void deleteTakesALayerAwayButNeverTheLast() {
        open(window -> {
            click(window, 1);
            window.after(() -> window.robot.press(KeyCode.DELETE));
            assertThat(window.names()).containsExactly("dense1", "dense2", "relu1", "dense3");
            assertThat(window.undoName()).isEqualTo("delete tanh1");
            assertThat(card(window, 1).isFocused()).isTrue();
            for (int i = 0; i < 6; i++) {
                window.after(() -> window.robot.press(KeyCode.DELETE));
            }
            assertThat(window.names()).hasSize(1);
        });
    }

    @Test
    void aSkipConnectionIsDraggedFromALayerToALaterGap() {
        open(window -> {
            Node handle = card(window, 1).lookup(".layer-handle");
            window.after(() -> window.robot.drag(handle, window.robot.nth("gap", 4)));
            assertThat(((Residual) window.layer(4)).from()).isEqualTo("tanh1");
            assertThat(window.undoName()).isEqualTo("skip from tanh1");
            assertThat(window.robot.all("skip")).hasSize(1);
            assertThat(window.problem()).isEmpty();
            Node late = card(window, 3).lookup(".layer-handle");
            window.after(() -> window.robot.drag(late, window.robot.nth("gap", 1)));
            assertThat(window.names())
                    .as("a gap before the layer takes nothing")
                    .hasSize(6);
        });
    }

    @Test
    void aSkipConnectionIsMadeByKeyboard() {
        open(window -> {
            click(window, 0);
            window.after(() -> window.robot.control(KeyCode.L));
            TextField search = (TextField) window.robot.nth("choice-panel", 0).lookup(".text-field");
            search.setText("relu1");
            window.after(() -> window.robot.press(KeyCode.ENTER));
            assertThat(((Residual) window.layer(4)).from()).isEqualTo("dense1");
            window.undo();
            assertThat(window.robot.all("skip")).isEmpty();
        });
    }

    @Test
    void aSkipConnectionFollowsItsSource() {
        open(window -> {
            window.edit("network.layers[3]={\"kind\": \"residual\", \"from\": \"tanh1\"}");
            window.edit("network.layers[1].name=\"bend\"");
            window.undo();
            click(window, 1);
            window.after(() -> window.robot.press(KeyCode.DELETE));
            assertThat(((Residual) window.layer(2)).from()).isEqualTo("dense1");
        });
    }

    @Test
    void aMistakeIsShownOnItsCardAndGoneAfterUndo() {
        open(window -> {
            window.after(
                    () -> window.robot.drag(window.robot.labelled("chip", "Leaky ReLU"), window.robot.nth("gap", 0)));
            TextField search = (TextField) window.robot.nth("palette", 0).lookup(".text-field");
            window.after(() -> search.setText("max pooling"));
            window.after(
                    () -> window.robot.drag(window.robot.labelled("chip", "Max pooling"), window.robot.nth("gap", 2)));
            assertThat(window.problem()).isPresent();
            assertThat(window.robot.texts("layer-trouble"))
                    .singleElement()
                    .asString()
                    .contains("max-pool1 looks");
            assertThat(card(window, 2).getPseudoClassStates()).contains(PseudoClass.getPseudoClass("faulty"));
            assertThat(window.robot.texts("wire-shape"))
                    .as("no shape after the faulty layer")
                    .containsExactly("2", "2", "8", "?", "?", "?", "?", "?");
            window.undo();
            assertThat(window.robot.all("layer-trouble")).isEmpty();
            assertThat(window.robot.texts("wire-shape")).doesNotContain("?");
        });
    }

    @Test
    void theFormOfTheSelectedLayerChangesIt() {
        open(window -> {
            click(window, 0);
            TextField name = (TextField) window.robot.nth("layer-form", 0).lookup(".text-field");
            name.setText("enter");
            window.after(() -> name.fireEvent(new ActionEvent()));
            assertThat(window.names()).startsWith("enter");
            name.setText("tanh1");
            window.after(() -> name.fireEvent(new ActionEvent()));
            assertThat(window.names()).startsWith("enter");
            assertThat(window.robot.texts("form-trouble"))
                    .singleElement()
                    .asString()
                    .contains("two layers");
        });
    }

    @Test
    void aClosedPartFollowsNoMore() {
        open(window -> {
            click(window, 0);
            window.closePart();
            window.edit("network.layers=[\"dense\"]");
            assertThat(window.robot.all("layer-card")).hasSize(5);
        });
    }
}
