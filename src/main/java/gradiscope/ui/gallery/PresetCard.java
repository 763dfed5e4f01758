package gradiscope.ui.gallery;

import gradiscope.ui.theme.Theme;
import java.io.InputStream;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A button with the picture, the title and the sentence of a preset.
final class PresetCard {
    /// Height of a card by that of its picture.
    private static final double HEIGHT = 1.16;

    private final Preset preset;
    private final ImageView picture = new ImageView();
    private final Button button = new Button();

    PresetCard(Preset preset, Runnable chosen) {
        this.preset = preset;
        Label title = new Label(preset.title());
        title.getStyleClass().add("preset-title");
        Label sentence = new Label(preset.sentence());
        sentence.getStyleClass().add("quiet");
        for (Label label : new Label[] {title, sentence}) {
            label.setWrapText(true);
        }
        VBox words = new VBox(title, sentence);
        words.getStyleClass().add("preset-words");
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        picture.setPreserveRatio(true);
        StackPane frame = new StackPane(picture);
        frame.getStyleClass().add("preset-picture");
        frame.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        HBox face = new HBox(frame, words);
        face.getStyleClass().add("preset-face");
        face.setAlignment(Pos.CENTER_LEFT);
        button.setGraphic(face);
        button.setId("preset-" + preset.name());
        button.getStyleClass().add("preset-card");
        button.setAccessibleText(preset.title() + ". " + preset.sentence());
        button.setTooltip(new Tooltip(preset.sentence()));
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.setOnAction(e -> chosen.run());
    }

    Button button() {
        return button;
    }

    Preset preset() {
        return preset;
    }

    /// @param side of the picture, in pixels of the window
    void show(Theme theme, double side) {
        String file = "/gradiscope/presets/" + PresetGallery.pictureName(preset.name(), theme);
        @Nullable InputStream bytes = PresetCard.class.getResourceAsStream(file);
        // A person's own presets, and those of tests, have no picture: the words stand alone then.
        Objects.requireNonNull(picture.getParent()).setManaged(bytes != null);
        picture.setImage(bytes == null ? null : new Image(bytes));
        picture.setFitWidth(side);
        // Cards are as high as their pictures: how many lines the words take depends on the width, which a button
        // does not ask its face for.
        button.setMinHeight(side * HEIGHT);
        button.setPrefHeight(side * HEIGHT);
    }
}
