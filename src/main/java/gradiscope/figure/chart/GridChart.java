package gradiscope.figure.chart;

import java.util.Arrays;
import java.util.List;
import javafx.collections.FXCollections;
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

    /// Pixels of the picture for one of the layout: one each where a figure is drawn at twice its size, and
    /// a smooth picture where it is not. Left to the toolkit, magnified cells would run into one another.
    private static final int FINENESS = 2;

    private final Frame frame;
    private final int rows;
    private final int columns;
    private final int[] colours;
    private final List<Mark> marks;
    private final ImageView picture = new ImageView();

    /// @param rows at least 1
    /// @param columns at least 1
    /// @param marks over the cells
    public GridChart(Frame frame, int rows, int columns, Cells cells, List<Mark> marks) {
        super(frame.xAxis(), frame.yAxis());
        this.frame = frame;
        this.rows = rows;
        this.columns = columns;
        this.colours = new int[rows * columns];
        Arrays.setAll(colours, i -> cells.argb(i / columns, i % columns));
        this.marks = List.copyOf(marks);
        // Without a list, even an empty one, the chart family lays nothing out.
        setData(FXCollections.observableArrayList());
        Charts.plain(this);
        setHorizontalGridLinesVisible(false);
        setVerticalGridLinesVisible(false);
        getPlotChildren().add(picture);
        this.marks.forEach(mark -> getPlotChildren().addAll(mark.nodes()));
    }

    @Override
    protected void layoutPlotChildren() {
        int width = (int) Math.round(FINENESS * frame.width());
        int height = (int) Math.round(FINENESS * frame.height());
        if (width > 0 && height > 0 && !isPainted(width, height)) {
            picture.setImage(painted(width, height));
        }
        picture.setFitWidth(frame.width());
        picture.setFitHeight(frame.height());
        marks.forEach(mark -> mark.place(frame));
    }

    private boolean isPainted(int width, int height) {
        Image image = picture.getImage();
        return image != null && image.getWidth() == width && image.getHeight() == height;
    }

    private Image painted(int width, int height) {
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            int row = (int) ((long) y * rows / height) * columns;
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = colours[row + (int) ((long) x * columns / width)];
            }
        }
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return image;
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
