package gradiscope.figure.chart;

import java.util.List;
import javafx.scene.chart.XYChart;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Cells of colour over two axes: a heat map, a surface. It fills the plot area from end to end.
public final class GridChart extends XYChart<Number, Number> {
    /// The colour of a cell, opaque; row 0 is at the top.
    @FunctionalInterface
    public interface Cells {
        int argb(int row, int column);
    }

    private final Frame frame;
    private final ImageView picture;
    private final List<Mark> marks;

    /// @param rows at least 1
    /// @param columns at least 1
    /// @param marks over the cells
    public GridChart(Frame frame, int rows, int columns, Cells cells, List<Mark> marks) {
        super(frame.xAxis(), frame.yAxis());
        this.frame = frame;
        this.marks = List.copyOf(marks);
        this.picture = new ImageView(image(rows, columns, cells));
        picture.setSmooth(false);
        Charts.plain(this);
        setHorizontalGridLinesVisible(false);
        setVerticalGridLinesVisible(false);
        getPlotChildren().add(picture);
        this.marks.forEach(mark -> getPlotChildren().addAll(mark.nodes()));
    }

    private static Image image(int rows, int columns, Cells cells) {
        int[] colours = new int[rows * columns];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = cells.argb(i / columns, i % columns);
        }
        WritableImage image = new WritableImage(columns, rows);
        image.getPixelWriter().setPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), colours, 0, columns);
        return image;
    }

    @Override
    protected void layoutPlotChildren() {
        picture.setFitWidth(frame.width());
        picture.setFitHeight(frame.height());
        marks.forEach(mark -> mark.place(frame));
    }

    // A grid has cells instead of series: there is nothing to do for data that never come.
    @Override
    protected void dataItemAdded(Series<Number, Number> series, int index, Data<Number, Number> item) {}

    @Override
    protected void dataItemRemoved(Data<Number, Number> item, Series<Number, Number> series) {}

    @Override
    protected void dataItemChanged(Data<Number, Number> item) {}

    @Override
    protected void seriesAdded(Series<Number, Number> series, int index) {}

    @Override
    protected void seriesRemoved(Series<Number, Number> series) {}
}
