package gradiscope.figure;

import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Numbers;
import gradiscope.probe.Measured;
import gradiscope.probe.collapse.CollapseReading;
import gradiscope.probe.confusion.ConfusionReading;
import gradiscope.probe.function.FunctionReading;
import gradiscope.probe.landscape.InterpolationReading;
import gradiscope.probe.landscape.SurfaceReading;
import gradiscope.probe.parameters.ParametersReading;
import gradiscope.probe.training.LossReading;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;

/// The figure of each kind of reading. To be called on the toolkit's thread.
public final class Figures {
    private Figures() {}

    /// What a probe found last, for a window that says itself whose it is and of which step.
    ///
    /// @param ofOneProbe its readings, in the order of time; may be empty
    /// @param before what it found in a run that this one is compared with; empty: in none
    /// @param whole all there is to see; otherwise the most important of it
    public static Region inWindow(List<Measured> ofOneProbe, List<Measured> before, Look look, boolean whole) {
        Figure figure = compared(figure("Nothing measured", ofOneProbe), before);
        return whole ? Sheet.whole(figure, look) : Sheet.tile(figure, look);
    }

    /// The same figure with another run beside it, where it can show two.
    private static Figure compared(Figure figure, List<Measured> before) {
        return figure instanceof LossFigure loss && !before.isEmpty()
                ? new LossFigure(loss.history(), Optional.of(History.of(before, LossReading.class)))
                : figure;
    }

    /// All of what a probe found last, with its history, for a file.
    static Region picture(List<Measured> ofOneProbe, Look look) {
        return Sheet.picture(figure("Nothing measured", ofOneProbe), when(ofOneProbe), look);
    }

    private static String when(List<Measured> measured) {
        return measured.isEmpty()
                ? ""
                : "step " + Numbers.count(measured.getLast().step());
    }

    private static Figure figure(String title, List<Measured> measured) {
        if (measured.isEmpty()) {
            return new Unmeasured(title, "There is no reading yet.");
        }
        return switch (measured.getLast().reading()) {
            case LossReading _ -> new LossFigure(History.of(measured, LossReading.class));
            case FunctionReading reading -> new FunctionFigure(reading);
            case ParametersReading _ -> new ParametersFigure(History.of(measured, ParametersReading.class));
            case InterpolationReading reading -> new InterpolationFigure(reading);
            case ConfusionReading _ -> new ConfusionFigure(History.of(measured, ConfusionReading.class));
            case CollapseReading _ -> new CollapseFigure(History.of(measured, CollapseReading.class));
            case SurfaceReading reading -> new SurfaceFigure(reading);
            default -> new Unmeasured("Reading", "There is no picture for this kind of reading.");
        };
    }
}
