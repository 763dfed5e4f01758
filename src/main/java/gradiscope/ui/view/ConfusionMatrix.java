package gradiscope.ui.view;

import gradiscope.figure.chart.Look;
import gradiscope.probe.training.LossReading.SetLoss;
import gradiscope.ui.text.Words;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// How often samples of each class, a row, were taken for each class, a column. Colours are shares of the row.
final class ConfusionMatrix extends Drawn {
    private static final double LARGEST_CELL = 3.2;
    private static final double LEAST_TEXT = 0.5;
    private static final double LARGEST_TEXT = 0.9;

    private final Words words;
    private @Nullable Content content;

    /// What is drawn.
    record Content(SetLoss set, List<String> classes, Look look) {}

    ConfusionMatrix(Words words) {
        this.words = words;
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    void show(Content next) {
        if (!next.equals(content)) {
            content = next;
            setAccessibleText(next.set
                    .accuracy()
                    .map(share -> words.get("output.confusion.accessible", words.percent(share)))
                    .orElse(""));
            redraw();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return 160;
    }

    @Override
    void paint(GraphicsContext gc, double width, double height) {
        Content now = content;
        if (now == null || now.set.confusions().isEmpty()) {
            return;
        }
        Look look = now.look;
        int classes = now.set.confusions().size();
        double longest = now.classes.stream().mapToInt(String::length).max().orElse(1);
        double left = look.em(Math.clamp(0.6 * longest + 0.6, 1.4, 5)) + look.em(1.4);
        double top = look.em(2.9);
        double cell = Math.floor(
                Math.clamp(Math.min((width - left) / classes, (height - top) / classes), 1, look.em(LARGEST_CELL)));
        gc.setTextBaseline(VPos.CENTER);
        heads(gc, now, left, top, cell);
        for (int row = 0; row < classes; row++) {
            for (int column = 0; column < classes; column++) {
                cell(gc, now, row, column, left + column * cell, top + row * cell, cell);
            }
        }
    }

    private void heads(GraphicsContext gc, Content now, double left, double top, double cell) {
        Look look = now.look;
        int classes = now.classes.size();
        gc.setFont(Font.font("Inter", look.em(0.85)));
        gc.setFill(look.palette().quiet());
        gc.setTextAlign(TextAlignment.LEFT);
        gc.fillText(words.get("output.confusion.predicted"), left, look.em(0.7));
        gc.save();
        gc.translate(look.em(0.6), top + classes * cell);
        gc.rotate(-90);
        gc.fillText(words.get("output.confusion.true"), 0, 0, Math.max(look.em(2), classes * cell));
        gc.restore();
        gc.setFont(Font.font("Inter", Math.min(look.em(0.85), cell * 0.8)));
        for (int k = 0; k < classes; k++) {
            gc.setTextAlign(TextAlignment.CENTER);
            gc.fillText(now.classes.get(k), left + (k + 0.5) * cell, top - look.em(0.7), cell * 0.95);
            gc.setTextAlign(TextAlignment.RIGHT);
            gc.fillText(now.classes.get(k), left - look.em(0.4), top + (k + 0.5) * cell, left - look.em(1.6));
        }
    }

    private void cell(GraphicsContext gc, Content now, int row, int column, double x, double y, double side) {
        Look look = now.look;
        List<Integer> counts = now.set.confusions().get(row);
        int count = counts.get(column);
        int all = Math.max(1, counts.stream().mapToInt(Integer::intValue).sum());
        Color colour = look.palette().shares().colour((double) count / all);
        gc.setFill(colour);
        gc.fillRect(x, y, side, side);
        gc.setStroke(look.palette().grid());
        gc.setLineWidth(1);
        gc.strokeRect(x + 0.5, y + 0.5, side - 1, side - 1);
        double size = Math.min(look.em(LARGEST_TEXT), side * 0.42);
        if (count > 0 && size >= look.em(LEAST_TEXT)) {
            gc.setFont(Font.font("Inter", size));
            gc.setFill(look.palette().on(colour));
            gc.setTextAlign(TextAlignment.CENTER);
            gc.fillText(words.count(count), x + side / 2, y + side / 2, side * 0.9);
        }
    }
}
