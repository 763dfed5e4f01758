package gradiscope.ui.dashboard;

import gradiscope.probe.collapse.CollapseProbe;
import gradiscope.probe.confusion.ConfusionProbe;
import gradiscope.probe.landscape.InterpolationProbe;
import gradiscope.probe.parameters.ParametersProbe;
import gradiscope.probe.training.LossProbe;
import java.util.List;

/// Every instrument, in the order in which a person should meet them.
public final class Instruments {
    public static final List<Instrument> ALL = List.of(
            new Instrument(new LossProbe(), words -> words.get("help.loss")),
            new Instrument(InterpolationProbe.usual(), words -> words.get("help.interpolation")),
            new Instrument(ConfusionProbe.usual(), words -> words.get("help.confusion")),
            new Instrument(CollapseProbe.usual(), words -> words.get("help.collapse")),
            new Instrument(ParametersProbe.usual(), words -> words.get("help.parameters")));

    private Instruments() {}
}
