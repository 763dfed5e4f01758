package gradiscope.figure;

import gradiscope.figure.chart.Look;
import gradiscope.probe.Measured;
import gradiscope.probe.collapse.CollapseReading;
import gradiscope.probe.confusion.ConfusionReading;
import gradiscope.probe.function.FunctionReading;
import gradiscope.probe.landscape.InterpolationReading;
import gradiscope.probe.landscape.SurfaceReading;
import gradiscope.probe.parameters.ParametersReading;
import gradiscope.probe.training.LossReading;
import java.util.List;
import javafx.scene.layout.Region;

/// The figure of each kind of reading. To be called on the toolkit's thread.
public final class Figures {
    private Figures() {}

    /// What a probe found last, for a window that says itself whose it is and of which step.
    ///
    /// @param whole all there is to see; otherwise the most important of it
    public static Region inWindow(Shown shown, Look look, boolean whole) {
        Figure figure = figure(shown, look);
        return whole ? Sheet.whole(figure, look) : Sheet.tile(figure, look);
    }

    /// The step of the last reading, in words; empty where there is none.
    private static String when(List<Measured> measured, Look look) {
        return measured.isEmpty()
                ? ""
                : look.say("step {0}", look.count(measured.getLast().step()));
    }

    /// The step of a figure, in words; empty where there is none, or several.
    static String when(Motif motif, Look look) {
        return switch (motif) {
            case Shown shown -> when(shown.found(), look);
            case NetworkShown network -> when(network.last().stream().toList(), look);
            case Board board -> {
                List<String> steps = board.pieces().stream()
                        .map(piece -> when(piece, look))
                        .filter(when -> !when.isEmpty())
                        .distinct()
                        .toList();
                yield steps.size() == 1 ? steps.getFirst() : "";
            }
        };
    }

    static Figure figure(Motif motif, Look look) {
        return switch (motif) {
            case Shown shown -> ofReading(shown, look);
            case NetworkShown network -> new NetworkFigure(network);
            case Board board -> new BoardFigure(board);
        };
    }

    private static Figure ofReading(Shown shown, Look look) {
        List<Measured> measured = shown.found();
        if (measured.isEmpty()) {
            return new Unmeasured(look.say("Nothing measured"), look.say("There is no reading yet."));
        }
        return switch (measured.getLast().reading()) {
            case LossReading _ -> new LossFigure(History.of(shown, LossReading.class), shown.view(LossView.usual()));
            case FunctionReading reading -> new FunctionFigure(reading, shown.view(FunctionView.usual()));
            case ParametersReading _ ->
                new ParametersFigure(History.of(shown, ParametersReading.class), shown.view(ParametersView.usual()));
            case InterpolationReading _ ->
                new InterpolationFigure(
                        History.of(shown, InterpolationReading.class), shown.view(InterpolationView.usual()));
            case ConfusionReading _ ->
                new ConfusionFigure(History.of(shown, ConfusionReading.class), shown.view(ConfusionView.usual()));
            case CollapseReading _ ->
                new CollapseFigure(History.of(shown, CollapseReading.class), shown.view(CollapseView.usual()));
            case SurfaceReading reading -> new SurfaceFigure(reading, shown.view(SurfaceView.usual()));
            default -> new Unmeasured(look.say("Reading"), look.say("There is no picture for this kind of reading."));
        };
    }
}
