package gradiscope.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.figure.Toolkit;
import gradiscope.figure.network.Arrangement;
import gradiscope.figure.network.Target;
import gradiscope.network.Role;
import gradiscope.probe.parameters.ParametersReading;
import gradiscope.training.Snapshot;
import gradiscope.ui.Mouse;
import gradiscope.ui.part.WatchIds;
import gradiscope.ui.theme.Theme;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

/// The network, driven by keyboard and mouse.
final class NetworkViewTest {
    private record Shown(Opened opened, NetworkView view, Scene scene) {
        TextField field() {
            return (TextField) view.node().lookup(".weight-editor .text-field");
        }

        void enter(String text) {
            field().setText(text);
            field().fireEvent(new ActionEvent());
            Opened.settle(scene);
        }

        NetworkPane pane() {
            return (NetworkPane) view.node().lookup(".network-pane");
        }

        /// The first one of its role in the first layer; not a number while it is not measured.
        double parameter(Role role) {
            return Found.by(opened.session, WatchIds.PARAMETERS, ParametersReading.class)
                    .map(reading -> first(reading, role))
                    .orElse(Double.NaN);
        }

        private static double first(ParametersReading reading, Role role) {
            return reading.layers().getFirst().tensors().stream()
                    .filter(tensor -> tensor.role() == role)
                    .findFirst()
                    .orElseThrow()
                    .values()
                    .orElseThrow()
                    .get(0, 0);
        }

        void until(Role role, double value) {
            opened.clock.until(role + " " + value, () -> Math.abs(parameter(role) - value) < 1e-7);
        }
    }

    private static void shown(Consumer<Shown> what) {
        Toolkit.offScreen().call(() -> {
            try (Opened opened = Opened.spiral();
                    NetworkView view = new NetworkView(opened.context, opened.taken)) {
                Scene scene = opened.show(view.node(), 700, 450);
                opened.steps(20);
                Opened.settle(scene);
                what.accept(new Shown(opened, view, scene));
            }
            return true;
        });
    }

    /// To the first weight of the first neuron: onto the inputs, to the layer, past the bias.
    private static void goToWeight(Shown shown) {
        Keys.press(shown.scene, shown.view, KeyCode.LEFT, KeyCode.RIGHT);
        Keys.shift(shown.scene, shown.view, KeyCode.DOWN, KeyCode.DOWN);
    }

    @Test
    void aWeightIsSetByKeyboardAndTheStepUndone() {
        shown(shown -> {
            double before = shown.parameter(Role.WEIGHT);
            goToWeight(shown);
            Keys.press(shown.scene, shown.view, KeyCode.ENTER);
            shown.enter("0,625");
            shown.until(Role.WEIGHT, 0.625);
            assertThat(shown.opened.session.undoList().undoNameProperty().get()).contains("set weight 1 → 1 of dense1");
            shown.opened.session.undoList().undo();
            shown.until(Role.WEIGHT, before);
        });
    }

    @Test
    void aClickOnABiasOpensItsField() {
        shown(shown -> {
            Arrangement places = shown.pane().places().orElseThrow();
            double x = places.biasX(1);
            double y = places.biasY(1, 0);
            Mouse.fire(shown.pane(), MouseEvent.MOUSE_MOVED, x, y);
            Mouse.fire(shown.pane(), MouseEvent.MOUSE_CLICKED, x, y);
            Opened.settle(shown.scene);
            assertThat(shown.pane().pointed()).contains(new Target.Bias(1, 0));
            shown.enter("−0.25");
            shown.until(Role.BIAS, -0.25);
        });
    }

    @Test
    void whatIsNoFiniteNumberIsRefusedInWords() {
        shown(shown -> {
            double before = shown.parameter(Role.WEIGHT);
            goToWeight(shown);
            Keys.press(shown.scene, shown.view, KeyCode.ENTER);
            shown.enter("1e99");
            assertThat(shown.field()).isNotNull();
            assertThat(shown.view.node().lookupAll(".weight-editor .label"))
                    .anyMatch(label -> ((Label) label).getText().contains("no finite number"));
            assertThat(shown.parameter(Role.WEIGHT)).isEqualTo(before);
        });
    }

    @Test
    void thePastIsNotChanged() {
        shown(shown -> {
            shown.opened.session.seek(10);
            shown.opened.clock.until(
                    "at 10",
                    () -> shown.opened
                            .session
                            .snapshotProperty()
                            .get()
                            .filter(s -> s.step() == 10)
                            .isPresent());
            goToWeight(shown);
            Keys.press(shown.scene, shown.view, KeyCode.ENTER);
            assertThat(shown.field().isEditable()).isFalse();
            shown.enter("3");
            assertThat(shown.opened.session.undoList().undoNameProperty().get()).isEmpty();
        });
    }

    @Test
    void pointingAtANeuronTellsItsNumbers() {
        shown(shown -> {
            Keys.press(shown.scene, shown.view, KeyCode.LEFT, KeyCode.RIGHT);
            assertThat(shown.pane().getAccessibleText()).contains("Neuron 1 of dense1", "bias", "2 weights come in");
        });
    }

    @Test
    void divergenceIsSaidWithItsCauseAndARemedy() {
        Toolkit.offScreen().call(() -> {
            String layers = "[{\"kind\": \"dense\", \"units\": 8}, \"relu\", \"dense\"]";
            try (Opened opened = new Opened(Opened.spiral(layers, 1e6), Theme.LIGHT);
                    NetworkView view = new NetworkView(opened.context, opened.taken)) {
                opened.show(view.node(), 700, 450);
                opened.untilDiverged();
                Snapshot snapshot = opened.session.snapshotProperty().get().orElseThrow();
                Node card = view.node().lookup(".notice");
                assertThat(card.isVisible()).isTrue();
                assertThat(card.getAccessibleText())
                        .contains("diverged", "step " + (snapshot.step() + 1), "Lower the learning rate");
            }
            return true;
        });
    }

    @Test
    void closedItFollowsNothing() {
        Toolkit.offScreen().call(() -> {
            try (Opened opened = Opened.spiral()) {
                NetworkView view = new NetworkView(opened.context, opened.taken);
                Scene scene = opened.show(view.node(), 700, 450);
                view.close();
                opened.steps(5);
                Opened.settle(scene);
                assertThat(view.node().lookup(".notice").getAccessibleText()).contains("being built");
            }
            return true;
        });
    }
}
