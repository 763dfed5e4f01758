package gradiscope.figure.chart;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/// What lines and marks stand for.
public final class Legend {
    /// One of them.
    ///
    /// @param sample the line or mark itself, small
    /// @param words what it stands for
    public record Key(Node sample, String words) {
        /// A line.
        public static Key of(Ink ink, String words, Look look) {
            return new Key(ink.stroke(new Line(0, 0, look.em(1.5), 0), look), words);
        }
    }

    private Legend() {}

    public static Region of(List<Key> keys, Look look) {
        FlowPane pane = new FlowPane(look.em(1.1), look.em(0.1));
        pane.getStyleClass().add("legend");
        for (Key key : keys) {
            Label label = new Label(key.words, key.sample);
            label.setGraphicTextGap(look.em(0.4));
            label.setMinWidth(Region.USE_PREF_SIZE);
            pane.getChildren().add(label);
        }
        pane.setMinHeight(Region.USE_PREF_SIZE);
        return pane;
    }

    /// Of curves.
    public static Region ofTraces(List<Trace> traces, Look look) {
        return of(
                traces.stream()
                        .map(trace -> Key.of(trace.ink(), trace.name(), look))
                        .toList(),
                look);
    }
}
