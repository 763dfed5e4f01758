package gradiscope.figure;

import gradiscope.figure.plotted.Chart;
import java.util.List;

/// A part of a picture that plots numbers otherwise than by a [gradiscope.figure.chart.Plot].
interface Plotting {
    /// What it plots. To be called when it is laid out.
    List<Chart> plotted();
}
