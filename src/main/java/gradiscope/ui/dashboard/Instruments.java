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
            new Instrument(
                    new Gauge(new LossProbe(), LossView.usual()),
                    words -> new Help(
                            words.get("help.loss.what"),
                            words.get("help.loss.formula"),
                            words.get("help.loss.reading"),
                            words.get("help.loss.paper"))),
            new Instrument(
                    new Gauge(InterpolationProbe.usual(), InterpolationView.usual()),
                    words -> new Help(
                            words.get("help.interpolation.what"),
                            words.get("help.interpolation.formula"),
                            words.get("help.interpolation.reading"),
                            words.get("help.interpolation.paper")),
                    Optional.of(EndsBar::new)),
            new Instrument(
                    new Gauge(ConfusionProbe.usual(), ConfusionView.usual()),
                    words -> new Help(
                            words.get("help.confusion.what"),
                            words.get("help.confusion.formula"),
                            words.get("help.confusion.reading"),
                            words.get("help.confusion.paper"))),
            new Instrument(
                    new Gauge(CollapseProbe.usual(), CollapseView.usual()),
                    words -> new Help(
                            words.get("help.collapse.what"),
                            words.get("help.collapse.formula"),
                            words.get("help.collapse.reading"),
                            words.get("help.collapse.paper"))),
            new Instrument(
                    new Gauge(ParametersProbe.usual(), ParametersView.usual()),
                    words -> new Help(
                            words.get("help.parameters.what"),
                            words.get("help.parameters.formula"),
                            words.get("help.parameters.reading"),
                            words.get("help.parameters.paper"))),
            new Instrument(
                    new Gauge(SurfaceProbe.cheap(), SurfaceView.usual()),
                    words -> new Help(
                            words.get("help.surface.what"),
                            words.get("help.surface.formula"),
                            words.get("help.surface.reading"),
                            words.get("help.surface.paper"))));

    private Instruments() {}
}
