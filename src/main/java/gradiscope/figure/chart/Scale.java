package gradiscope.figure.chart;

import gradiscope.experiment.Message;
import gradiscope.figure.plotted.Axis;
import java.util.List;

/// How numbers lie along an axis.
public sealed interface Scale permits LinearScale, LogScale, StepScale, MarkedScale {
    /// Where a number lies: 0 at the lower end, 1 at the upper; what is beyond an end lies at it.
    double place(double value);

    /// The numbers to be labelled, from the lower end on.
    ///
    /// @param most about how many labels have room
    List<Double> ticks(int most);

    /// The numbers that have a short stroke between the labels.
    ///
    /// @param most as for the ticks
    default List<Double> minorTicks(int most) {
        return List.of();
    }

    /// How wide a label is about, with the gap to the next, in multiples of the font size.
    default double labelWidth() {
        return 4.2;
    }

    /// What is written at a tick.
    ///
    /// @param most as for the ticks
    String label(double tick, int most);

    /// The same in a language.
    default String label(double tick, int most, Message.Tongue tongue) {
        return tongue.written(label(tick, most));
    }

    /// What an axis of it says.
    ///
    /// @param title of the axis; may be empty
    Axis plotted(String title, Message.Tongue tongue);

    double lower();

    double upper();
}
