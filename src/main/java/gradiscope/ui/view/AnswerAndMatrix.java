package gradiscope.ui.view;

import gradiscope.figure.chart.Look;
import javafx.scene.layout.Region;

/// The answer to a sample and the confusion matrix: side by side where that is wide enough, else one above the other;
/// in little room the answer while a sample is pointed at, and the matrix otherwise.
final class AnswerAndMatrix extends Region {
    /// Sizes in those of the text.
    private static final double BESIDE = 21;

    private static final double ABOVE = 25;
    private static final double GAP = 0.8;

    /// Share of the answer.
    private static final double SHARE = 0.45;

    private final Region answer;
    private final Region matrix;
    private Look look = Look.TILE;
    private boolean pointed;

    AnswerAndMatrix(Region answer, Region matrix) {
        this.answer = answer;
        this.matrix = matrix;
        setMinSize(0, 0);
        getChildren().addAll(answer, matrix);
    }

    /// @param onSample whether a sample is pointed at
    void show(Look now, boolean onSample) {
        look = now;
        pointed = onSample;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        boolean beside = width >= look.em(BESIDE);
        boolean above = !beside && height >= look.em(ABOVE);
        answer.setVisible(beside || above || pointed);
        matrix.setVisible(beside || above || !pointed);
        double gap = look.em(GAP);
        if (beside) {
            double left = Math.floor((width - gap) * SHARE);
            answer.resizeRelocate(0, 0, left, height);
            matrix.resizeRelocate(left + gap, 0, width - left - gap, height);
        } else if (above) {
            double top = Math.floor((height - gap) * SHARE);
            answer.resizeRelocate(0, 0, width, top);
            matrix.resizeRelocate(0, top + gap, width, height - top - gap);
        } else {
            answer.resizeRelocate(0, 0, width, height);
            matrix.resizeRelocate(0, 0, width, height);
        }
    }
}
