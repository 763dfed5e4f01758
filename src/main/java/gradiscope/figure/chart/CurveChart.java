package gradiscope.figure.chart;

import java.util.ArrayList;
import java.util.List;

/// Curves over an axis.
public final class CurveChart extends Plot {
    private static final int FEW = 16;
    private static final int CROWD = 3;

    /// @param behind marks under the curves
    /// @param dotted whether curves of few spots have dots
    /// @param before marks over the curves
    public CurveChart(
            Frame frame, List<Mark> behind, List<Trace> traces, boolean dotted, List<Mark> before, Look look) {
        super(frame, marks(behind, traces, dotted, before, look));
        getStyleClass().add("curves");
    }

    private static List<Mark> marks(
            List<Mark> behind, List<Trace> traces, boolean dotted, List<Mark> before, Look look) {
        List<Mark> marks = new ArrayList<>(behind);
        traces.forEach(trace -> marks.add(new Curve(trace, look)));
        if (dotted) {
            int few = traces.size() > CROWD ? 1 : FEW;
            traces.forEach(trace -> marks.add(Dots.on(trace, few, look)));
        }
        marks.addAll(before);
        return marks;
    }
}
