package gradiscope.ui.export;

import gradiscope.experiment.Codec;
import gradiscope.experiment.Experiment;
import gradiscope.figure.Format;
import gradiscope.figure.Origin;
import gradiscope.figure.Sidecar;
import gradiscope.figure.View;
import gradiscope.probe.Probe;
import gradiscope.training.Snapshot;
import gradiscope.ui.part.Context;
import java.util.function.UnaryOperator;

/// Where the figures of a session come from.
///
/// @param program and its version
public record Origins(Context context, String program) {
    /// A figure of a run that was changed meanwhile says where it comes from, but nothing could bring it back.
    ///
    /// @param step that it shows
    /// @param scene what else the sidecar says
    public Origin of(long step, Probe probe, View view, Format format, UnaryOperator<Sidecar> scene) {
        Experiment experiment = context.session().experimentProperty().get();
        boolean pure = context.session()
                .snapshotProperty()
                .get()
                .filter(Snapshot::pure)
                .isPresent();
        if (!pure) {
            return unknown();
        }
        Sidecar sidecar = Sidecar.of(program, experiment, step, probe, view, format, context.catalog());
        return Origin.of(experiment, scene.apply(sidecar).json(new Codec(context.catalog())));
    }

    /// Of something that is of no step.
    public Origin unknown() {
        return Origin.of(context.session().experimentProperty().get(), "");
    }
}
