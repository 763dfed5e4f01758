package gradiscope.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.experiment.Codec;
import gradiscope.figure.Export;
import gradiscope.figure.Format;
import gradiscope.figure.FunctionView;
import gradiscope.figure.Sidecar;
import gradiscope.figure.Toolkit;
import gradiscope.figure.Views;
import gradiscope.figure.vector.Item;
import gradiscope.live.Selection;
import gradiscope.probe.catalog.Families;
import gradiscope.probe.function.FunctionProbe;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// The live views as figures.
final class ViewExportTest {
    private static final Codec CODEC = new Codec(Views.in(Families.catalog()));
    private static final Format FORMAT = Format.of(Format.Preset.TWO_COLUMNS);

    private static void opened(Consumer<Opened> what) {
        Toolkit.offScreen().call(() -> {
            try (Opened opened = Opened.spiral()) {
                what.accept(opened);
            }
            return true;
        });
    }

    private static Sidecar sidecar(Export export) {
        return Sidecar.of(export.bytes(Export.Kind.SVG), "test", CODEC);
    }

    private static List<String> words(Export export) {
        return export.drawing().all(Item.Writing.class).map(Item.Writing::words).toList();
    }

    @Test
    void theButtonOfTheNetworkTakesAlongWhatIsSeen() {
        opened(opened -> {
            try (NetworkView view = new NetworkView(opened.context, opened.taken)) {
                opened.show(view.node(), 700, 450);
                opened.steps(20);
                ((Button) view.node().lookup("#network-export")).fire();
                Export export = opened.taken.chosen.getFirst().drawn().apply(FORMAT);
                assertThat(words(export)).contains("Network", "step 20", "dense1 · 8 tanh", "weight above 0", "x₁");
                Sidecar sidecar = sidecar(export);
                assertThat(sidecar.step()).isEqualTo(20);
                assertThat(sidecar.scene()).isEqualTo(Sidecar.Scene.NETWORK);
            }
        });
    }

    @Test
    void theKeyboardCopiesTheNetwork() {
        opened(opened -> {
            try (NetworkView view = new NetworkView(opened.context, opened.taken)) {
                Scene scene = opened.show(view.node(), 700, 450);
                opened.steps(5);
                Keys.shortcut(scene, view, KeyCode.C);
                assertThat(opened.taken.copied).hasSize(1);
            }
        });
    }

    @Test
    void whatThePointerIsOnIsNoPartOfAFigureButAPinIs() {
        opened(opened -> {
            try (NetworkView view = new NetworkView(opened.context, opened.taken)) {
                opened.show(view.node(), 700, 450);
                opened.steps(20);
                Button button = (Button) view.node().lookup("#network-export");
                button.fire();
                opened.session.selectionProperty().set(Selection.NONE.withSample(7));
                button.fire();
                opened.session.selectionProperty().set(Selection.NONE.pinning(List.of(7)));
                button.fire();
                List<Export> exports = opened.taken.chosen.stream()
                        .map(taken -> taken.drawn().apply(FORMAT))
                        .toList();
                assertThat(exports.get(1).drawing()).isEqualTo(exports.get(0).drawing());
                assertThat(exports.get(2).drawing()).isNotEqualTo(exports.get(0).drawing());
                assertThat(((FunctionProbe) sidecar(exports.get(2)).probe()).sample())
                        .isEqualTo(7);
            }
        });
    }

    @Test
    void theOutputIsTakenAlongAsItIsSet() {
        opened(opened -> {
            try (OutputView view = new OutputView(opened.context, opened.taken)) {
                opened.show(view.node(), 700, 450);
                opened.steps(20);
                CheckBox discrete = (CheckBox) view.node().lookup(".check-box");
                discrete.setSelected(true);
                ((Button) view.node().lookup("#output-export")).fire();
                Export export = opened.taken.chosen.getFirst().drawn().apply(FORMAT);
                assertThat(words(export)).contains("colour: the class", "train sample", "test sample");
                assertThat(((FunctionView) sidecar(export).view()).discrete()).isTrue();
                assertThat(sidecar(export).scene()).isEqualTo(Sidecar.Scene.OUTPUT);
            }
        });
    }

    @Test
    void beforeAnythingIsKnownNothingIsTakenAlong() {
        opened(opened -> {
            try (NetworkView view = new NetworkView(opened.context, opened.taken)) {
                opened.show(view.node(), 700, 450);
                ((Button) view.node().lookup("#network-export")).fire();
                assertThat(opened.taken.chosen).isEmpty();
            }
        });
    }
}
