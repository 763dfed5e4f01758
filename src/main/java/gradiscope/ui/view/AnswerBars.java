package gradiscope.ui.view;

import gradiscope.figure.chart.Look;
import gradiscope.network.Answer;
import gradiscope.ui.text.Words;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// The answer to one sample: a bar for each class, the true one marked.
final class AnswerBars extends Drawn {
    private static final double LINE = 1.7;

    /// Lines closer than this would touch.
    private static final double LEAST_LINE = 1.25;

    private static final double LEAST_HEIGHT = 13;

    private final Words words;
    private @Nullable Content content;

    /// What is drawn.
    ///
    /// @param numbers one for each class
    /// @param truth the true class, from 0
    record Content(List<Double> numbers, List<String> classes, int truth, Answer answer, Look look) {
        Content {
            numbers = List.copyOf(numbers);
        }
    }

    AnswerBars(Words words) {
        this.words = words;
        setAccessibleRole(javafx.scene.AccessibleRole.IMAGE_VIEW);
    }

    void show(Content next) {
        if (!next.equals(content)) {
            content = next;
            int best = best(next.numbers);
            setAccessibleText(
                    words.get("output.bars", next.classes.get(best), number(next, best), next.classes.get(next.truth)));
            redraw();
        }
    }

    private static int best(List<Double> numbers) {
        return IntStream.range(0, numbers.size())
                .boxed()
                .max(Comparator.comparingDouble(numbers::get))
                .orElseThrow();
    }

    private String number(Content now, int k) {
        double value = now.numbers.get(k);
        return now.answer == Answer.PROBABILITIES ? words.percent(value) : words.brief(value);
    }

    @Override
    protected double computePrefHeight(double width) {
        Content now = content;
        return now == null ? 0 : now.look.em(LINE * now.numbers.size());
    }

    @Override
    protected double computeMinHeight(double width) {
        Content now = content;
        return now == null ? 0 : now.look.em(Math.min(LEAST_HEIGHT, LEAST_LINE * now.numbers.size()));
    }

    @Override
    void paint(GraphicsContext gc, double width, double height) {
        Content now = content;
        if (now == null) {
            return;
        }
        int count = now.numbers.size();
        double line = Math.clamp(height / count, now.look.em(LEAST_LINE), now.look.em(LINE));
        int room = Math.max(1, (int) (height / line + 1e-6));
        int shown = count <= room ? count : Math.max(1, room - 1);
        double reach = now.answer == Answer.PROBABILITIES
                ? 1
                : now.numbers.stream().mapToDouble(Math::abs).max().orElse(1);
        gc.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < shown; i++) {
            int k = i;
            bar(gc, now, k, reach, width, (i + 0.5) * line);
        }
        if (shown < count) {
            gc.setFill(now.look.palette().quiet());
            gc.setTextAlign(TextAlignment.LEFT);
            gc.fillText(words.get("output.more", count - shown), 0, (shown + 0.5) * line, width);
        }
    }

    private void bar(GraphicsContext gc, Content now, int k, double reach, double width, double middle) {
        Look look = now.look;
        double name = Math.min(look.em(6), Math.max(look.em(1.6), width * 0.25));
        double number = look.em(4.2);
        double full = Math.max(1, width - name - number);
        boolean truth = k == now.truth;
        gc.setFont(Font.font(truth ? "Inter SemiBold" : "Inter", look.em(0.92)));
        gc.setFill(look.palette().text());
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.fillText(now.classes.get(k), name - look.em(0.5), middle, name - look.em(0.5));
        gc.setFill(look.palette().band());
        gc.fillRect(name, middle - look.em(0.5), full, look.em(1));
        gc.setFill(look.palette().ofClass(k));
        gc.fillRect(name, middle - look.em(0.5), full * Math.clamp(now.numbers.get(k) / reach, 0.0, 1.0), look.em(1));
        if (truth) {
            gc.setStroke(look.palette().text());
            gc.setLineWidth(look.em(0.12));
            gc.strokeRect(name, middle - look.em(0.5), full, look.em(1));
        }
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFill(truth ? look.palette().text() : look.palette().quiet());
        gc.fillText(number(now, k), name + full + look.em(0.5), middle, number - look.em(0.5));
    }
}
