package gradiscope.probe.collapse;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Measures neural collapse: plain arrays in, a [CollapseReading] out. Pure: the same input, the same reading.
public final class Collapse {
    private Collapse() {}

    /// Measures some layers of a network.
    ///
    /// @param layers each of another name, in the order of the network
    /// @param previous the reading before this one, if any: pictures are turned to continue its pictures
    public static CollapseReading measure(
            List<Activity> layers, Settings settings, Optional<CollapseReading> previous) {
        return new CollapseReading(layers.stream()
                .map(layer -> measure(layer, settings, previous.flatMap(p -> p.layer(layer.layer()))))
                .toList());
    }

    /// Measures one layer.
    ///
    /// @param previous the same layer's reading before this one, if any
    public static LayerReading measure(Activity layer, Settings settings, Optional<LayerReading> previous) {
        ClassMeans means = ClassMeans.of(layer.features());
        Optional<Condition> obstacle = obstacle(layer.features(), means);
        if (obstacle.isPresent()) {
            return unmeasured(layer, means, obstacle.get());
        }
        return measure(new Geometry(layer, means), settings, previous);
    }

    /// Why nothing at all can be measured.
    private static Optional<Condition> obstacle(Features features, ClassMeans means) {
        if (features.classes() < 2) {
            return Optional.of(Condition.FEWER_THAN_TWO_CLASSES);
        }
        if (means.size() < 2) {
            return Optional.of(Condition.SINGLE_CLASS);
        }
        return features.values().isInRange() ? Optional.empty() : Optional.of(Condition.NOT_FINITE);
    }

    private static LayerReading unmeasured(Activity layer, ClassMeans means, Condition obstacle) {
        return new LayerReading(
                layer.layer(),
                layer.features().width(),
                layer.features().count(),
                labels(means),
                List.of(obstacle),
                Arrays.stream(Convention.values())
                        .map(convention -> ConventionReading.missing(convention, obstacle))
                        .toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static LayerReading measure(Geometry layer, Settings settings, Optional<LayerReading> previous) {
        List<ConventionReading> conventions = Arrays.stream(Convention.values())
                .map(convention -> new ConventionReading(convention, readings(layer, convention, settings)))
                .toList();
        ClassMeans means = layer.means();
        return new LayerReading(
                layer.activity().layer(),
                means.width(),
                means.samples(),
                labels(means),
                conditions(layer, conventions),
                conventions,
                meanCosines(layer),
                layer.rows().flatMap(Simplex::cosines).map(CosineMatrix::of),
                picture(layer, settings, previous),
                MseDecomposition.of(layer.activity()));
    }

    private static List<MetricReading> readings(Geometry layer, Convention convention, Settings settings) {
        return switch (convention) {
            case PAPYAN_HAN -> new PapyanHan(layer).readings();
            case ZHOU_ZHU -> new ZhouZhu(layer, settings.centreClassifier()).readings();
            case NEURAL_COLLAPSE_LIBRARY -> new CollapseLibrary(layer).readings();
        };
    }

    private static Optional<CosineMatrix> meanCosines(Geometry layer) {
        return layer.span().dimension() == 0
                ? Optional.empty()
                : Simplex.cosines(layer.centredMeans(layer.means().meanOfMeans()))
                        .map(CosineMatrix::of);
    }

    private static Optional<Picture> picture(Geometry layer, Settings settings, Optional<LayerReading> previous) {
        if (layer.span().dimension() == 0) {
            return Optional.empty();
        }
        Optional<Picture> last =
                previous.filter(p -> p.classes().equals(labels(layer.means()))).flatMap(LayerReading::picture);
        return Optional.of(new Drawing(layer, settings.dimensions(), last).picture(settings.samples()));
    }

    /// What limits the layer, and every reason for which a metric is missing.
    private static List<Condition> conditions(Geometry layer, List<ConventionReading> conventions) {
        ClassMeans means = layer.means();
        int most = Math.min(means.width(), means.size() - 1);
        Set<Condition> conditions = EnumSet.noneOf(Condition.class);
        if (means.size() < layer.activity().features().classes()) {
            conditions.add(Condition.CLASS_WITHOUT_SAMPLES);
        }
        if (!means.balanced()) {
            conditions.add(Condition.CLASSES_DIFFER_IN_SIZE);
        }
        if (means.width() < means.size() - 1) {
            conditions.add(Condition.TOO_NARROW);
        }
        if (layer.span().dimension() > 0 && layer.span().dimension() < most) {
            conditions.add(Condition.DEPENDENT_MEANS);
        }
        for (ConventionReading convention : conventions) {
            convention.metrics().forEach(reading -> reading.measure().missing().ifPresent(conditions::add));
        }
        return List.copyOf(conditions);
    }

    private static List<Integer> labels(ClassMeans means) {
        return Arrays.stream(means.classes()).boxed().toList();
    }
}
