package gradiscope.figure;

import gradiscope.figure.chart.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The frame of every figure: title and step, the facts, the picture, the notes.
final class Sheet {
    /// Height of a tile, in sizes of the text, from which on it has room for numbers beside its picture.
    private static final double FACTS_FROM = 15;

    /// Width and height of a figure, in sizes of its text, from which on all there is to see can be read.
    private static final double WHOLE_FROM = 56;

    private static final double WHOLE_DOWN_FROM = 30;

    private Sheet() {}

    /// For a file: all there is to see where it has room, else the most important of it.
    ///
    /// @param caption where it comes from; may be empty
    static Region picture(Figure figure, String when, String caption, Format format, Look look) {
        boolean roomy = format.unitsAcross() >= look.em(WHOLE_FROM) && format.unitsDown() >= look.em(WHOLE_DOWN_FROM);
        VBox sheet = sheet(look, roomy ? 1.6 : 0.8, roomy ? 0.7 : 0.4);
        sheet.getChildren().add(heading(figure, when, look));
        if (!figure.facts(look).isEmpty()) {
            sheet.getChildren()
                    .add(
                            roomy
                                    ? facts(figure.facts(look), look, 2.2)
                                    : new FittingRow(factBoxes(figure.facts(look)), look.em(1.6)));
        }
        add(sheet, roomy ? figure.whole(look) : figure.brief(look));
        List<String> below = new ArrayList<>();
        if (format.caption() && !caption.isEmpty()) {
            below.add(caption);
        }
        if (format.caption() && roomy) {
            below.addAll(figure.notes(look));
        }
        if (!below.isEmpty()) {
            sheet.getChildren().add(notes(below, look));
        }
        return sheet;
    }

    /// For a window that has a heading of its own: as many facts as fit, no notes.
    static Region tile(Figure figure, Look look) {
        VBox sheet = sheet(look, 0.4, 0.4);
        // Not to be renewed from a whole one, which does not hide its facts where there is little room.
        sheet.getStyleClass().add("figure-tile");
        if (!figure.facts(look).isEmpty()) {
            Region facts = FittingRow.telling(factBoxes(figure.facts(look)), look.em(1.6));
            Region line = line(figure.facts(look));
            sheet.getChildren().addAll(facts, line);
            // Where there is little room, it belongs to the picture.
            sheet.heightProperty().subscribe(height -> {
                boolean roomy = height.doubleValue() > look.em(FACTS_FROM);
                show(facts, roomy);
                show(line, !roomy);
            });
        }
        add(sheet, figure.brief(look));
        return sheet;
    }

    /// The facts in short, cut where the line ends; all of them stand in its tip.
    private static Region line(List<Fact> facts) {
        Label line = styled(
                facts.stream().map(fact -> fact.value() + " " + fact.name()).collect(Collectors.joining("   ")),
                "fact-line");
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(line.textProperty());
        line.setTooltip(tip);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }

    private static void show(Region part, boolean on) {
        part.setVisible(on);
        part.setManaged(on);
    }

    /// The same with all there is to see.
    static Region whole(Figure figure, Look look) {
        VBox sheet = sheet(look, 0.4, 0.7);
        if (!figure.facts(look).isEmpty()) {
            sheet.getChildren().add(facts(figure.facts(look), look, 2.2));
        }
        add(sheet, figure.whole(look));
        if (!figure.notes(look).isEmpty()) {
            sheet.getChildren().add(notes(figure.notes(look), look));
        }
        return sheet;
    }

    private static VBox sheet(Look look, double padding, double spacing) {
        VBox sheet = new VBox(look.em(spacing));
        sheet.setPadding(new Insets(look.em(padding)));
        sheet.getStyleClass().add("figure");
        sheet.setStyle(look.palette().css() + "-fx-font-size: " + look.size() + "px;");
        String css =
                Objects.requireNonNull(Sheet.class.getResource("figure.css")).toExternalForm();
        sheet.getStylesheets().add(css);
        return sheet;
    }

    private static void add(VBox sheet, Region body) {
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinSize(0, 0);
        sheet.getChildren().add(body);
    }

    private static Region heading(Figure figure, String when, Look look) {
        HBox line = new HBox(look.em(0.7), styled(figure.title(look), "figure-title"), styled(when, "figure-step"));
        line.setAlignment(Pos.BASELINE_LEFT);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }

    private static Region facts(List<Fact> facts, Look look, double gap) {
        FlowPane line = new FlowPane(look.em(gap), look.em(0.3));
        line.getChildren().addAll(factBoxes(facts));
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }

    private static List<Region> factBoxes(List<Fact> facts) {
        return facts.stream()
                .map(fact -> (Region) new VBox(styled(fact.value(), "fact-value"), styled(fact.name(), "fact-name")))
                .toList();
    }

    private static Region notes(List<String> notes, Look look) {
        VBox box = new VBox(look.em(0.1));
        notes.forEach(note -> box.getChildren().add(note(note)));
        box.setMinHeight(Region.USE_PREF_SIZE);
        return box;
    }

    private static Label note(String words) {
        Label note = styled(words, "quiet");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        return note;
    }

    private static Label styled(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        return label;
    }
}
