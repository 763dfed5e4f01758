package gradiscope.sweep;

import gradiscope.experiment.Edits;
import gradiscope.experiment.Experiment;
import gradiscope.probe.catalog.Families;
import java.util.List;

/// One property that a sweep varies, or several that go together.
///
/// @param name stands at the axis of a chart, and in the head of a table
/// @param values at least one, each called differently
public record Axis(String name, List<Value> values) {
    public Axis {
        values = List.copyOf(values);
    }

    /// One value on the axis.
    ///
    /// @param label as a person reads it
    /// @param edits as those of `gradiscope run --set`: `network.layers[0].units=16`
    public record Value(String label, List<String> edits) {
        public Value {
            edits = List.copyOf(edits);
        }

        /// @throws gradiscope.experiment.BadInput when there is no such property, or it does not accept the value
        Experiment of(Experiment experiment) {
            Experiment changed = experiment;
            for (String edit : edits) {
                changed = new Edits(Families.catalog()).set(changed, edit);
            }
            return changed;
        }
    }
}
