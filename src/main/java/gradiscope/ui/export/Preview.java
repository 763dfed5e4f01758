package gradiscope.ui.export;

import gradiscope.figure.Export;
import gradiscope.figure.vector.Mosaic;
import gradiscope.figure.vector.Pixels;
import gradiscope.live.Mailbox;
import java.util.concurrent.Executor;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.stage.Screen;

/// A figure as large as there is room, in the proportions of its page. Pixels are made beside the toolkit's thread.
final class Preview extends Pane {
    private final ImageView view = new ImageView();
    private final Executor background;
    private final Mailbox<Mosaic> drawn = new Mailbox<>();

    Preview(Executor background) {
        this.background = background;
        getStyleClass().add("export-preview");
        view.setPreserveRatio(true);
        getChildren().add(view);
        setMinSize(0, 0);
    }

    /// Shows a figure some moments later: [#tick] puts it there.
    void show(Export export) {
        double scale = fit(export);
        double fine = Screen.getPrimary().getOutputScaleX();
        int width = (int) Math.max(1, Math.round(export.drawing().width() * scale * fine));
        int height = (int) Math.max(1, Math.round(export.drawing().height() * scale * fine));
        background.execute(() -> drawn.put(Pixels.of(export.drawing(), width, height)));
    }

    private double fit(Export export) {
        return Math.min(
                getWidth() / export.drawing().width(),
                getHeight() / export.drawing().height());
    }

    /// Puts what was drawn since into its place.
    void tick() {
        drawn.take().ifPresent(pixels -> {
            view.setImage(gradiscope.ui.part.Pixels.image(pixels.argb(), pixels.columns()));
            requestLayout();
        });
    }

    @Override
    protected void layoutChildren() {
        view.setFitWidth(getWidth());
        view.setFitHeight(getHeight());
        Rectangle2D size = new Rectangle2D(
                0, 0, view.getLayoutBounds().getWidth(), view.getLayoutBounds().getHeight());
        view.relocate((getWidth() - size.getWidth()) / 2, (getHeight() - size.getHeight()) / 2);
    }
}
