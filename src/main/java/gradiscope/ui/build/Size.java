package gradiscope.ui.build;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Layer;
import gradiscope.experiment.Value;
import java.util.Optional;

/// The number that says how large a layer is, the first whole number among its properties: units, channels, the side
/// of a window.
///
/// @param property which property it is
/// @param range what it accepts
/// @param value what it is
record Size(Descriptor.Entry property, Value.Whole range, long value) {
    static Optional<Size> of(Layer layer) {
        Descriptor<Layer> descriptor = Descriptor.of(layer);
        for (int i = 0; i < descriptor.entries().size(); i++) {
            Descriptor.Entry entry = descriptor.entries().get(i);
            if (entry.value() instanceof Value.Whole whole) {
                Number now = (Number) descriptor.values(layer).get(i);
                return Optional.of(new Size(entry, whole, now.longValue()));
            }
        }
        return Optional.empty();
    }

    /// Whether 0 stands for whatever number is needed.
    boolean canBeAutomatic() {
        return property.initial().filter("0"::equals).isPresent();
    }

    boolean isAutomatic() {
        return canBeAutomatic() && value == 0;
    }

    boolean accepts(long wanted) {
        return wanted >= range.min() && wanted <= range.max();
    }

    /// The layer with another size.
    ///
    /// @throws gradiscope.experiment.InvalidValue when it is not accepted
    Layer set(Layer layer, long wanted) {
        return Descriptor.of(layer).with(layer, property.name(), range.of(wanted));
    }
}
