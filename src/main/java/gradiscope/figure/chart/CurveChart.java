package gradiscope.figure.chart;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.XYChart;

/// Curves over an axis.
public final class CurveChart extends LineChart<Number, Number> {
    private static final int FEW = 16;
    private static final int CROWD = 3;

    private final Frame frame;
    private final List<Mark> marks;

    /// @param behind marks under the curves
    /// @param dotted whether curves of few spots have dots
    /// @param before marks over the curves
    public CurveChart(
            Frame frame, List<Mark> behind, List<Trace> traces, boolean dotted, List<Mark> before, Look look) {
        super(frame.xAxis(), frame.yAxis());
        this.frame = frame;
        Charts.plain(this);
        getStyleClass().add("curves");
        setCreateSymbols(false);
        setAxisSortingPolicy(SortingPolicy.NONE);
        behind.forEach(mark -> getPlotChildren().addAll(mark.nodes()));
        traces.forEach(trace -> trace.runs().forEach(run -> draw(run, trace.ink(), look)));
        int few = traces.size() > CROWD ? 1 : FEW;
        List<Mark> dots =
                dotted ? traces.stream().map(trace -> dots(trace, few, look)).toList() : List.of();
        Stream.concat(dots.stream(), before.stream())
                .forEach(mark -> getPlotChildren().addAll(mark.nodes()));
        this.marks = Stream.of(behind, dots, before).flatMap(List::stream).toList();
    }

    private static Mark dots(Trace trace, int few, Look look) {
        return new Dots(trace.dots(few), trace.ink().colour(), look);
    }

    private void draw(List<Spot> run, Ink ink, Look look) {
        Series<Number, Number> series = new Series<>();
        run.forEach(spot -> series.getData().add(new XYChart.Data<>(spot.x(), spot.y())));
        getData().add(series);
        ink.stroke((javafx.scene.shape.Path) series.getNode(), look);
    }

    @Override
    protected void layoutPlotChildren() {
        super.layoutPlotChildren();
        marks.forEach(mark -> mark.place(frame));
    }
}
