package gradiscope.ui.view;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/// A region that is drawn: anew when it is told to, or has another size, and then once, in the layout pass.
abstract class Drawn extends Region {
    private final Canvas canvas = new Canvas();
    private boolean dirty;

    Drawn() {
        setMinWidth(0);
        getChildren().add(canvas);
    }

    /// Draws on what is empty.
    abstract void paint(GraphicsContext gc, double width, double height);

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    final void redraw() {
        dirty = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (dirty || canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            dirty = false;
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            canvas.getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
            paint(canvas.getGraphicsContext2D(), getWidth(), getHeight());
        }
    }
}
