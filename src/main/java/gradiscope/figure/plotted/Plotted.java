package gradiscope.figure.plotted;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Everything that a figure plots.
///
/// @param title of the figure
/// @param charts in the order in which they are read
public record Plotted(String title, List<Chart> charts) {
    /// Of a picture that plots no numbers.
    public static final Plotted NOTHING = new Plotted("", List.of());

    public Plotted {
        charts = List.copyOf(charts);
    }

    public boolean isEmpty() {
        return charts.isEmpty();
    }

    /// As one table; UTF-8.
    public byte[] csv() {
        return Csv.of(this).getBytes(StandardCharsets.UTF_8);
    }

    /// With where it comes from; UTF-8.
    ///
    /// @param about a line that says what it is
    /// @param sidecar what brings the state back, as JSON; empty: nothing does
    public byte[] json(String about, String sidecar) {
        return Json.of(this, about, sidecar).getBytes(StandardCharsets.UTF_8);
    }

    /// As a document that LaTeX draws with pgfplots; ASCII.
    ///
    /// @param about a line that says what it is
    public byte[] tex(String about) {
        return Tex.of(this, about).getBytes(StandardCharsets.US_ASCII);
    }
}
