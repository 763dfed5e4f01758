package gradiscope.lesson.confusion;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Edits;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.Layer;
import gradiscope.lesson.Resource;
import gradiscope.network.layer.Residual;
import gradiscope.probe.catalog.Families;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TowerTest {
    private static final Experiment DEEP = Resource.experiment("gradient-confusion/deep.json");

    private static List<Layer> layers(Tower tower) {
        String edit = tower.named("tower").edits().getFirst();
        return new Edits(Families.catalog()).set(DEEP, edit).network().layers();
    }

    private static List<String> kinds(Tower tower) {
        return layers(tower).stream().map(layer -> Descriptor.of(layer).name()).toList();
    }

    @Test
    void isSoManyLayersAndAClassifier() {
        assertThat(kinds(Tower.tanh(2, 16))).containsExactly("dense", "tanh", "dense", "tanh", "dense");
        assertThat(kinds(Tower.tanh(1, 16).normalised())).containsExactly("dense", "batch-norm", "tanh", "dense");
    }

    @Test
    void addsWhatWasGivenFromTheSecondLayerOn() {
        Tower skipping = Tower.tanh(4, 16).skipping();
        assertThat(layers(skipping).stream().filter(Residual.class::isInstance).map(Residual.class::cast))
                .extracting(Residual::from)
                .containsExactly("s0", "s1", "s2");
        assertThat(layers(skipping).stream().filter(Residual.class::isInstance).map(Residual.class::cast))
                .extracting(Residual::scale)
                .containsOnly(0.5);
    }

    /// What the scenes run is what the check measures.
    @Test
    void theScenesRunTowers() {
        assertThat(kinds(Tower.tanh(16, 16)))
                .isEqualTo(DEEP.network().layers().stream()
                        .map(layer -> Descriptor.of(layer).name())
                        .toList());
        assertThat(layers(Tower.tanh(16, 16).skipping()).stream()
                        .map(layer -> Descriptor.of(layer).name()))
                .containsExactlyElementsOf(
                        Resource.experiment("gradient-confusion/skip.json").network().layers().stream()
                                .map(layer -> Descriptor.of(layer).name())
                                .toList());
    }
}
