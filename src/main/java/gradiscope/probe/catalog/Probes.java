package gradiscope.probe.catalog;

import gradiscope.probe.Probe;
import gradiscope.probe.collapse.CollapseProbe;
import gradiscope.probe.confusion.ConfusionProbe;
import gradiscope.probe.function.FunctionProbe;
import gradiscope.probe.landscape.InterpolationProbe;
import gradiscope.probe.landscape.SurfaceProbe;
import gradiscope.probe.parameters.ParametersProbe;
import gradiscope.probe.training.LossProbe;
import java.util.List;

/// Every probe, in the order in which a person should meet them.
public final class Probes {
    public static final List<Class<? extends Probe>> ALL = List.of(
            LossProbe.class,
            FunctionProbe.class,
            ParametersProbe.class,
            InterpolationProbe.class,
            ConfusionProbe.class,
            CollapseProbe.class,
            SurfaceProbe.class);

    private Probes() {}
}
