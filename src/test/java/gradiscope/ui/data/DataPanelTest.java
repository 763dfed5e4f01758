package gradiscope.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.data.CsvFile;
import gradiscope.data.DataSets;
import gradiscope.data.IdxFolder;
import gradiscope.data.Iris;
import gradiscope.data.Plane;
import gradiscope.data.Spiral;
import gradiscope.data.SymmetricLabelNoise;
import gradiscope.experiment.Descriptor;
import gradiscope.figure.Toolkit;
import gradiscope.live.Selection;
import gradiscope.network.loss.CrossEntropy;
import gradiscope.network.loss.MeanSquaredError;
import gradiscope.ui.Mouse;
import gradiscope.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataPanelTest {
    @TempDir
    Path folder;

    private static void inWindow(Consumer<Window> test) {
        Toolkit.offScreen().call(() -> {
            try (Window window = new Window(Theme.LIGHT, 900)) {
                test.accept(window);
            }
            return true;
        });
    }

    private static void drag(Slider slider, double... places) {
        Mouse.fire(slider, MouseEvent.MOUSE_PRESSED, 1, 1);
        for (double place : places) {
            slider.setValue(place);
        }
        Mouse.fire(slider, MouseEvent.MOUSE_RELEASED, 1, 1);
    }

    private static void choose(Window window, String kind) {
        window.find(ToggleButton.class, "#source-" + kind).fire();
        window.settle();
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void theGalleryHasAButtonForEverySourceAndAPictureOfEachThatNeedsNoFile() {
        inWindow(window -> {
            assertThat(DataSets.ALL).hasSizeGreaterThan(15);
            for (var type : DataSets.ALL) {
                Descriptor<? extends gradiscope.experiment.Source> member = Descriptor.of(type);
                ToggleButton button = window.find(ToggleButton.class, "#source-" + member.name());
                assertThat(button).as(member.name()).isNotNull();
                if (Gallery.needsNothing(member)) {
                    SketchView view = (SketchView) button.lookup(".sketch");
                    assertThat(view.sketch()).as(member.name()).isNotInstanceOf(Sketch.Empty.class);
                }
            }
            assertThat(window.find(ToggleButton.class, "#source-spiral").isSelected())
                    .isTrue();
        });
    }

    @Test
    void aTrainingSampleIsSelectedByPointingAndMarkedWhereverItIsPointedAt() {
        inWindow(window -> {
            SketchView view = window.find(SketchView.class, "#train-preview");
            int place = 17;
            int row = view.sketch().rows()[place];
            Sketch.Cloud cloud = (Sketch.Cloud) view.sketch();
            Node canvas = view.getChildrenUnmodifiable().getFirst();
            double side = canvas.getLayoutBounds().getWidth();
            double x = side * cloud.frame().across(cloud.x()[place]);
            double y = side * cloud.frame().down(cloud.y()[place]);
            Mouse.fireInScene(view, MouseEvent.MOUSE_MOVED, canvas.localToScene(x, y));
            assertThat(window.session.selectionProperty().get().sample()).hasValue(row);
            assertThat(view.lookupAll(".sample-ring")).hasSize(1);
            Mouse.fireInScene(view, MouseEvent.MOUSE_EXITED, canvas.localToScene(x, y));
            assertThat(window.session.selectionProperty().get().sample()).isEmpty();
            assertThat(view.lookupAll(".sample-ring")).isEmpty();
            window.session.selectionProperty().set(Selection.NONE.pointing(List.of(3, 5)));
            assertThat(view.lookupAll(".sample-ring")).hasSize(2);
        });
    }

    @Test
    void aSliderDragIsOneUndoStepAndChangesThePreview() {
        inWindow(window -> {
            Sketch before = window.train();
            Slider noise = window.find(Slider.class, "#noise");
            drag(noise, 0.1, 0.2, 0.3);
            window.settle();
            assertThat(window.data().noise()).isEqualTo(0.3);
            assertThat(window.train()).isNotSameAs(before);
            drag(noise, 0.5);
            window.session.undoList().undo();
            assertThat(window.data().noise()).isEqualTo(0.3);
            window.session.undoList().undo();
            assertThat(window.data().noise()).isZero();
            assertThat(window.session.undoList().undoNameProperty().get()).isEmpty();
            assertThat(noise.getValue()).isZero();
        });
    }

    @Test
    void thePreviewFollowsWhileTheSliderIsStillDragged() {
        inWindow(window -> {
            Slider arms = window.find(Slider.class, "#arms");
            Mouse.fire(arms, MouseEvent.MOUSE_PRESSED, 1, 1);
            for (int wanted = 4; wanted <= 7; wanted++) {
                arms.setValue((wanted - 2) / 8.0);
                window.settle();
                assertThat(((Spiral) window.source()).arms()).isEqualTo(wanted);
                assertThat(((Sketch.Cloud) window.train()).labels()).contains(wanted - 1);
            }
        });
    }

    @Test
    void everyTreatmentHasItsSlider() {
        inWindow(window -> {
            drag(window.find(Slider.class, "#label-noise"), 0.25);
            drag(window.find(Slider.class, "#imbalance"), 0.5);
            drag(window.find(Slider.class, "#trainShare"), 0.8);
            drag(window.find(Slider.class, "#samples"), 1.0);
            assertThat(window.data().labelNoise()).isEqualTo(new SymmetricLabelNoise(0.25));
            assertThat(window.data().imbalance()).isBetween(0.49, 0.52);
            assertThat(window.data().trainShare()).isBetween(0.79, 0.81);
            assertThat(((Spiral) window.source()).samples()).isEqualTo(100_000);
        });
    }

    @Test
    void aChosenSourceTakesThePlaceOfTheOldOneWithALossThatGoesWithIt() {
        inWindow(window -> {
            drag(window.find(Slider.class, "#label-noise"), 0.25);
            choose(window, "plane");
            assertThat(window.source()).isEqualTo(new Plane(500));
            assertThat(window.session.experimentProperty().get().loss()).isInstanceOf(MeanSquaredError.class);
            window.settle();
            assertThat(window.train()).isInstanceOf(Sketch.Field.class);
            choose(window, "iris");
            assertThat(window.source()).isEqualTo(new Iris());
            assertThat(window.session.experimentProperty().get().loss()).isInstanceOf(CrossEntropy.class);
            window.session.undoList().undo();
            assertThat(window.source()).isEqualTo(new Plane(500));
            assertThat(window.trouble()).isEmpty();
        });
    }

    @Test
    void digitsAreImagesWithTheirLabels() {
        inWindow(window -> {
            choose(window, "digits");
            window.settle();
            Sketch.Images images = (Sketch.Images) window.train();
            assertThat(images.names())
                    .contains("0", "9")
                    .hasSize(images.pixels().size());
        });
    }

    @Test
    void aBadFileIsToldInWordsAndLosesNothing() {
        Path ragged = file("ragged.csv", "1,2,a\n3,4\n5,6,b\n");
        inWindow(window -> {
            var before = window.session.experimentProperty().get();
            Sketch shown = window.train();
            window.panel.open(ragged);
            window.settle();
            assertThat(window.trouble()).contains("ragged.csv", "line 2");
            assertThat(window.session.experimentProperty().get()).isSameAs(before);
            assertThat(window.train()).isSameAs(shown);
            window.panel.open(folder.resolve("picture.png"));
            assertThat(window.trouble()).contains("picture.png", ".csv");
            window.panel.open(folder.resolve("missing.npz"));
            window.settle();
            assertThat(window.trouble()).contains("missing.npz");
            assertThat(window.session.experimentProperty().get()).isSameAs(before);
            choose(window, "moons");
            assertThat(window.trouble()).isEmpty();
        });
    }

    @Test
    void aGoodFileIsOpenedAndItsLabelColumnChanged() {
        StringBuilder table = new StringBuilder("u,v,kind\n");
        for (int i = 0; i < 40; i++) {
            table.append(i % 2)
                    .append(',')
                    .append(i)
                    .append(',')
                    .append(i % 2 == 0 ? 3 : 4)
                    .append('\n');
        }
        Path good = file("good.csv", table.toString());
        inWindow(window -> {
            window.picked = Optional.of(good);
            choose(window, "csv");
            window.settle();
            assertThat(window.trouble()).isEmpty();
            assertThat(((CsvFile) window.source()).file()).isEqualTo(good.toString());
            TextField label = window.find(TextField.class, "#label");
            label.setText("nothing");
            label.fireEvent(new javafx.event.ActionEvent());
            window.settle();
            assertThat(window.trouble()).contains("nothing");
            assertThat(((CsvFile) window.source()).label()).isEqualTo("last");
            label.setText("u");
            label.fireEvent(new javafx.event.ActionEvent());
            window.settle();
            assertThat(((CsvFile) window.source()).label()).isEqualTo("u");
            assertThat(window.trouble()).isEmpty();
        });
    }

    @Test
    void aFolderIsReadAsIdx() {
        inWindow(window -> {
            window.panel.open(folder);
            window.settle();
            assertThat(window.trouble()).contains("train-");
            assertThat(window.source()).isNotInstanceOf(IdxFolder.class);
        });
    }

    @Test
    void whatASplitLeavesWithoutSamplesIsTold() {
        inWindow(window -> {
            TextField share = (TextField)
                    window.find(Slider.class, "#trainShare").getParent().lookup(".number");
            share.setText("0.001");
            share.fireEvent(new javafx.event.ActionEvent());
            window.settle();
            assertThat(window.trouble()).contains("Train share").doesNotContain("trainShare");
            share.setText("7");
            share.fireEvent(new javafx.event.ActionEvent());
            assertThat(window.trouble()).startsWith("Train share: ").contains("7");
            assertThat(window.data().trainShare()).isEqualTo(0.001);
        });
    }
}
