package gradiscope.ui.dashboard;

import gradiscope.ui.text.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The answer to "What am I seeing?".
///
/// @param what what is seen, as a definition
/// @param formula one in a line
/// @param reading how to read it
/// @param paper where it was defined, or found
public record Help(String what, String formula, String reading, String paper) {
    private static final double WIDTH = 34;

    /// In paragraphs that are told apart by their headings.
    ///
    /// @param em size of the text, in pixels
    Node node(Words words, double em) {
        VBox box = new VBox(wrapped(what, em));
        part(box, words.get("help.formula"), formula.lines().toList(), em);
        part(box, words.get("help.reading"), List.of(reading), em);
        part(box, words.get("help.paper"), List.of(paper), em);
        box.setSpacing(em / 4);
        return box;
    }

    private static void part(VBox box, String title, List<String> lines, double em) {
        Label heading = new Label(title);
        heading.getStyleClass().add("help-heading");
        box.getChildren().add(heading);
        lines.forEach(line -> box.getChildren().add(wrapped(line, em)));
    }

    private static Label wrapped(String text, double em) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setPrefWidth(WIDTH * em);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
