package gradiscope.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NormalisationReferenceTest {
    /// As of any layer: 1.5e-7 was seen.
    private static final double TOLERANCE = 5e-7;

    private static final Reference REFERENCE = Reference.read("normalisation");

    static Set<String> names() {
        return REFERENCE.names();
    }

    @Test
    void everyReferenceIsUsed() {
        assertThat(ReferenceNets.NORMALISATIONS.keySet()).isEqualTo(names());
    }

    @ParameterizedTest
    @MethodSource("names")
    void batchNormTrainsAndEvaluatesAsInFloat64(String name) {
        Reference expected = REFERENCE.at(name);
        Reference passes = expected.at("passes");
        Plan plan = LayerPlans.plan(ReferenceNets.NORMALISATIONS, name, expected.shape(), passes.at("training 1"));
        plan.load(expected.floats("parameters"), expected.floats("statistics"));
        Set<String> training = new TreeSet<>(passes.names());
        training.remove("evaluation");
        for (String pass : training) {
            plan.training(0);
            check(plan, passes.at(pass));
        }
        plan.evaluating();
        check(plan, passes.at("evaluation"));
    }

    private static void check(Plan plan, Reference expected) {
        LayerPlans.pass(plan, expected, TOLERANCE);
        expected.assertClose("statistics", plan.statistics().toArray(), TOLERANCE);
    }
}
