package gradiscope.probe.collapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Seed;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CollapseReadingTest {
    private static final Seed SEED = new Seed(2);

    private static Activity layer(String name, int width) {
        double[][] means = Examples.gaussian(3, width, SEED.child(name));
        Features features = Examples.around(means, Examples.balanced(3, 10), 0.2, SEED.child("noise"));
        Classifier classifier = Classifier.of(Matrix.of(means));
        return Activity.last(name, features, classifier, Examples.logits(features, means, new double[3]))
                .with(Penalty.of(0.01));
    }

    @Test
    void holdsALayerForEachActivity() {
        List<Activity> layers = List.of(layer("first", 2), layer("second", 7));
        CollapseReading reading = Collapse.measure(layers, Settings.initial(), Optional.empty());
        assertThat(reading.layers()).extracting(LayerReading::layer).containsExactly("first", "second");
        assertThat(reading.layer("second").orElseThrow().width()).isEqualTo(7);
        assertThat(reading.layer("third")).isEmpty();
        assertThat(reading.layers().getFirst().conventions())
                .extracting(ConventionReading::convention)
                .containsExactly(Convention.values());
        assertThat(Collapse.measure(layers, Settings.initial(), Optional.empty()))
                .isEqualTo(reading);
    }

    @Test
    void isDeeplyImmutable() {
        Set<Type> seen = new HashSet<>();
        assertImmutable(CollapseReading.class, seen);
        assertThat(seen).contains(Picture.class, SamplePoint.class, MseDecomposition.class, Measure.class);
    }

    private static void assertImmutable(Type type, Set<Type> seen) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType generic) {
            assertThat(generic.getRawType()).isIn(List.class, Optional.class);
            for (Type argument : generic.getActualTypeArguments()) {
                assertImmutable(argument, seen);
            }
        } else if (((Class<?>) type).isRecord()) {
            for (RecordComponent component : ((Class<?>) type).getRecordComponents()) {
                assertImmutable(component.getGenericType(), seen);
            }
        } else {
            Class<?> plain = (Class<?>) type;
            boolean immutable = plain.isPrimitive()
                    || plain.isEnum()
                    || Set.of(String.class, Integer.class, Double.class, OptionalDouble.class)
                            .contains(plain);
            assertThat(immutable).as(type.toString()).isTrue();
        }
    }

    @Test
    void listsAreCopied() {
        List<LayerReading> layers = new ArrayList<>(List.of(Examples.measure(layer("first", 4))));
        CollapseReading reading = new CollapseReading(layers);
        layers.clear();
        assertThat(reading.layers()).hasSize(1);
        List<List<Double>> rows = new ArrayList<>(List.of(new ArrayList<>(List.of(1.0))));
        CosineMatrix cosines = new CosineMatrix(rows);
        rows.getFirst().set(0, 0.5);
        assertThat(cosines.get(0, 0)).isEqualTo(1);
    }

    @Test
    void refusesNumbersThatAreNotFinite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Measure(OptionalDouble.of(Double.NaN), Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Point(0, Double.POSITIVE_INFINITY, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new MseDecomposition(0, Double.NaN, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CosineMatrix(List.of(List.of(Double.NaN))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Penalty(Double.NaN, 0));
        assertThat(Measure.of(Double.NaN)).isEqualTo(Measure.missing(Condition.NOT_FINITE));
    }

    @Test
    void refusesAMeasureThatIsBothOrNeither() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Measure(OptionalDouble.empty(), Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Measure(OptionalDouble.of(1), Optional.of(Condition.NO_LOGITS)));
    }

    @Test
    void refusesTwoLayersOfOneName() {
        LayerReading one = Examples.measure(layer("same", 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new CollapseReading(List.of(one, one)));
    }

    @Test
    void refusesInputsThatDoNotFit() {
        Features features = new Features(Matrix.of(new double[][] {{1, 2}, {3, 4}}), new int[] {0, 1}, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Features(features.values(), new int[] {0}, 2))
                .withMessage("1 labels for 2 samples");
        assertThatIllegalArgumentException().isThrownBy(() -> new Features(features.values(), new int[] {0, 2}, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Matrix.of(new float[7], 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Matrix.of(new double[][] {{1}, {1, 2}}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Examples.last(features, new double[3][2]))
                .withMessage("classifier rows: 3 where the features have 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Activity.hidden("h", features, Matrix.of(new double[3][2])));
        assertThatThrownBy(() -> new Settings(false, 4, 10)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void metricsOfAConventionAreNamedApart() {
        for (Convention convention : Convention.values()) {
            assertThat(Metric.of(convention))
                    .extracting(m -> m.property() + " " + m.title())
                    .doesNotHaveDuplicates();
            assertThat(Metric.of(convention)).extracting(Metric::property).contains("NC1", "NC2", "NC3");
        }
    }
}
