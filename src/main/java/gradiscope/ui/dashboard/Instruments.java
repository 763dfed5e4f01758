package gradiscope.ui.dashboard;

import gradiscope.figure.CollapseView;
import gradiscope.figure.ConfusionView;
import gradiscope.figure.InterpolationView;
import gradiscope.figure.LossView;
import gradiscope.figure.ParametersView;
import gradiscope.figure.SurfaceView;
import gradiscope.probe.collapse.CollapseProbe;
import gradiscope.probe.confusion.ConfusionProbe;
import gradiscope.probe.landscape.InterpolationProbe;
import gradiscope.probe.landscape.SurfaceProbe;
import gradiscope.probe.parameters.ParametersProbe;
import gradiscope.probe.training.LossProbe;
import java.util.List;
import java.util.Optional;

/// Every instrument, in the order in which a person should meet them.
public final class Instruments {
    public static final List<Instrument> ALL = List.of(
            new Instrument(new Gauge(new LossProbe(), LossView.usual()), words -> words.get("help.loss")),
            new Instrument(
                    new Gauge(InterpolationProbe.usual(), InterpolationView.usual()),
                    words -> words.get("help.interpolation"),
                    Optional.of(EndsBar::new)),
            new Instrument(
                    new Gauge(ConfusionProbe.usual(), ConfusionView.usual()), words -> words.get("help.confusion")),
            new Instrument(new Gauge(CollapseProbe.usual(), CollapseView.usual()), words -> words.get("help.collapse")),
            new Instrument(
                    new Gauge(ParametersProbe.usual(), ParametersView.usual()), words -> words.get("help.parameters")),
            new Instrument(new Gauge(SurfaceProbe.cheap(), SurfaceView.usual()), words -> words.get("help.surface")));

    private Instruments() {}
}
