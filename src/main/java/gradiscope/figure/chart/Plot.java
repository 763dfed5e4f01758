package gradiscope.figure.chart;

import gradiscope.figure.plotted.Chart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.chart.XYChart;

/// A chart whose content are [Mark]s over two axes.
public abstract sealed class Plot extends XYChart<Number, Number> implements Renewable, Pointable
        permits CurveChart, GridChart {
    private final Frame frame;
    private List<Mark> marks;

    /// @param marks from the lowest to the uppermost
    Plot(Frame frame, List<Mark> marks) {
        super(frame.xAxis(), frame.yAxis());
        this.frame = frame;
        this.marks = List.copyOf(marks);
        // Without a list, even an empty one, the chart family lays nothing out.
        setData(FXCollections.observableArrayList());
        // No animation, whose frames would differ; a legend stands outside.
        setAnimated(false);
        setLegendVisible(false);
        setHorizontalZeroLineVisible(false);
        setVerticalZeroLineVisible(false);
        setAlternativeRowFillVisible(false);
        setAlternativeColumnFillVisible(false);
        setMinSize(0, 0);
        putNodes();
    }

    private void putNodes() {
        getPlotChildren()
                .setAll(marks.stream().flatMap(mark -> mark.nodes().stream()).toList());
    }

    /// The plot area.
    public final Frame frame() {
        return frame;
    }

    /// Whether it could take over what another one shows.
    public final boolean isLike(Plot other) {
        return frame.isLike(other.frame);
    }

    @Override
    public final boolean renew(Node fresh) {
        if (!(fresh instanceof Plot other) || !isLike(other)) {
            return false;
        }
        frame.xAxis().take(other.frame.xAxis());
        frame.yAxis().take(other.frame.yAxis());
        List<Mark> next = new ArrayList<>();
        for (int i = 0; i < other.marks.size(); i++) {
            Mark mark = other.marks.get(i);
            next.add(i < marks.size() && marks.get(i).renew(mark) ? marks.get(i) : mark);
        }
        boolean same = next.equals(marks);
        marks = List.copyOf(next);
        if (!same) {
            other.getPlotChildren().clear();
            putNodes();
        }
        requestChartLayout();
        return true;
    }

    @Override
    public final Optional<Pointed> at(Point2D scene) {
        double x = frame.xAxis().sceneToLocal(scene).getX();
        double y = frame.yAxis().sceneToLocal(scene).getY();
        return marks.reversed().stream()
                .flatMap(mark -> mark.at(x, y, frame).stream())
                .findFirst();
    }

    /// What it plots, as numbers, without a title.
    public final Chart plotted() {
        return new Chart(
                "",
                frame.xAxis().plotted(),
                frame.yAxis().plotted(),
                marks.stream().flatMap(mark -> mark.plotted(frame).stream()).toList());
    }

    @Override
    public final void highlight(List<Integer> samples) {
        marks.forEach(mark -> mark.highlight(samples));
        requestChartLayout();
    }

    @Override
    protected final void layoutPlotChildren() {
        marks.forEach(mark -> mark.place(frame));
    }

    // There are marks instead of series: nothing is to be done for data that never come.
    @Override
    protected final void dataItemAdded(Series<Number, Number> series, int index, Data<Number, Number> item) {}

    @Override
    protected final void dataItemRemoved(Data<Number, Number> item, Series<Number, Number> series) {}

    @Override
    protected final void dataItemChanged(Data<Number, Number> item) {}

    @Override
    protected final void seriesAdded(Series<Number, Number> series, int index) {}

    @Override
    protected final void seriesRemoved(Series<Number, Number> series) {}
}
