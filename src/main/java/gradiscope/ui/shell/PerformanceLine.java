package gradiscope.ui.shell;

import gradiscope.ui.part.FrameMonitor;
import gradiscope.ui.text.Words;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// A line in the corner that says how evenly frames come and what memory is in use, while a person wants to see it.
final class PerformanceLine {
    private final FrameMonitor frames;
    private final Words words;
    private final Label line = new Label();
    private final Timeline refresh = new Timeline(new KeyFrame(Duration.millis(500), e -> tell()));

    PerformanceLine(FrameMonitor frames, Words words) {
        this.frames = frames;
        this.words = words;
        line.getStyleClass().addAll("paper", "performance");
        line.setMouseTransparent(true);
        line.setVisible(false);
        line.setManaged(false);
        StackPane.setAlignment(line, Pos.BOTTOM_RIGHT);
        refresh.setCycleCount(Timeline.INDEFINITE);
    }

    Region node() {
        return line;
    }

    /// Shows it, or hides it again.
    void turn() {
        boolean on = !line.isVisible();
        line.setVisible(on);
        line.setManaged(on);
        if (on) {
            tell();
            refresh.play();
        } else {
            refresh.stop();
        }
    }

    private void tell() {
        FrameMonitor.Figures now = frames.figures();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        line.setText(words.get(
                "performance.line",
                words.brief(now.perSecond()),
                words.brief(now.stall()),
                words.brief(now.worst()),
                words.count(used >> 20)));
    }
}
