package gradiscope.network;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.experiment.Layer;
import gradiscope.network.layer.Layers;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayerReferenceTest {
    /// Each number is a sum of up to 100 products in float32, each rounded by 6e-8 of itself. 1.6e-7 was seen.
    private static final double TOLERANCE = 5e-7;

    private static final Reference REFERENCE = Reference.read("layers");

    static Set<String> names() {
        return REFERENCE.names();
    }

    @Test
    void everyLayerHasAReference() {
        Set<Class<? extends Layer>> used = new HashSet<>();
        ReferenceNets.ACTIVATIONS.forEach(l -> used.add(l.getClass()));
        for (Map<String, List<Layer>> nets : List.of(ReferenceNets.LAYERS, ReferenceNets.NORMALISATIONS)) {
            nets.values().forEach(layers -> layers.forEach(l -> used.add(l.getClass())));
        }
        assertThat(used).containsExactlyInAnyOrderElementsOf(Layers.ALL);
        assertThat(ReferenceNets.LAYERS.keySet()).isEqualTo(names());
    }

    @ParameterizedTest
    @MethodSource("names")
    void outputsAndGradientsAreThoseOfFloat64(String name) {
        Reference expected = REFERENCE.at(name);
        Plan plan = LayerPlans.plan(ReferenceNets.LAYERS, name, expected.shape(), expected);
        plan.load(expected.floats("parameters"), new float[0]);
        plan.evaluating();
        LayerPlans.pass(plan, expected, TOLERANCE);
    }
}
