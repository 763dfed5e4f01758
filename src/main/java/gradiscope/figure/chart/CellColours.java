package gradiscope.figure.chart;

import gradiscope.figure.vector.Mosaic;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;

/// Cells of colour that fill the plot area from end to end.
final class CellColours implements Mark {
    private final CellPicture picture;

    CellColours(int rows, int columns, GridChart.Cells cells) {
        int[] colours = new int[rows * columns];
        Arrays.setAll(colours, i -> cells.argb(i / columns, i % columns));
        this.picture = new CellPicture(new Mosaic(rows, columns, colours));
    }

    @Override
    public List<Node> nodes() {
        return List.of(picture);
    }

    @Override
    public boolean renew(Mark fresh) {
        if (!(fresh instanceof CellColours other)) {
            return false;
        }
        picture.show(other.picture.mosaic());
        return true;
    }

    @Override
    public void place(Frame frame) {
        picture.size(frame.width(), frame.height());
    }
}
