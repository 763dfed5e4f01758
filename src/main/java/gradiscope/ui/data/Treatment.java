package gradiscope.ui.data;

import gradiscope.data.AsymmetricLabelNoise;
import gradiscope.data.NoLabelNoise;
import gradiscope.data.SymmetricLabelNoise;
import gradiscope.experiment.Data;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.LabelNoise;
import gradiscope.ui.text.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// What is done to samples, whatever their source: noise, wrong labels, imbalance, the share to train on.
final class Treatment {
    private final Words words;
    private final Edit edit;
    private final SliderRow noise;
    private final SliderRow labelNoise;
    private final CheckBox neighbours = new CheckBox();
    private final SliderRow imbalance;
    private final SliderRow trainShare;
    private final CheckBox standardise = new CheckBox();
    private final VBox node;
    private boolean showing;

    Treatment(Edit edit, Words words) {
        this.edit = edit;
        this.words = words;
        noise = row("noise", words.get("data.noise"), words.get("data.noise-help"), Range.of(0, 1, 0.01));
        labelNoise = new SliderRow(
                "label-noise",
                words.get("data.label-noise"),
                words.get("data.label-noise-help"),
                Range.of(0, 1, 0.01),
                words,
                (share, gesture) -> corrupt(share, neighbours.isSelected(), gesture));
        imbalance = row(
                "imbalance", words.get("data.imbalance"), words.get("data.imbalance-help"), Range.of(0.01, 1, 0.01));
        trainShare = row(
                "trainShare",
                words.get("data.train-share"),
                words.get("data.train-share-help"),
                Range.of(0.01, 1, 0.01));
        prepare(neighbours, words.get("data.neighbours"), words.get("data.neighbours-help"));
        prepare(standardise, words.get("data.standardise"), words.get("data.standardise-help"));
        neighbours.selectedProperty().subscribe((before, now) -> turned(now));
        standardise.selectedProperty().subscribe((before, now) -> standardised(now));
        node = new VBox(noise, labelNoise, neighbours, imbalance, trainShare, standardise);
        node.getStyleClass().add("rows");
    }

    private static void prepare(CheckBox box, String title, String help) {
        box.setText(title);
        box.setTooltip(new Tooltip(help));
        box.setWrapText(true);
    }

    private SliderRow row(String property, String title, String help, Range range) {
        String name = words.get("data.change", title);
        return new SliderRow(
                property,
                title,
                help,
                range,
                words,
                (value, gesture) -> edit.data(name, gesture, title, property, value));
    }

    private boolean corrupt(double share, boolean toNeighbours, String gesture) {
        LabelNoise wanted = share == 0
                ? new NoLabelNoise()
                : toNeighbours ? new AsymmetricLabelNoise(share) : new SymmetricLabelNoise(share);
        String title = words.get("data.label-noise");
        return edit.data(words.get("data.change", title), gesture, title, "labelNoise", wanted);
    }

    private void turned(boolean toNeighbours) {
        if (!showing) {
            String title = words.get("data.label-noise");
            edit.data(words.get("data.change", title), "", title, data -> {
                double share = share(data.labelNoise());
                LabelNoise wanted = toNeighbours ? new AsymmetricLabelNoise(share) : new SymmetricLabelNoise(share);
                return share == 0 ? data : with(data, wanted);
            });
        }
    }

    private static Data with(Data data, LabelNoise noise) {
        return Descriptor.of(Data.class).with(data, "labelNoise", noise);
    }

    private void standardised(boolean on) {
        if (!showing) {
            String title = words.get("data.standardise");
            edit.data(words.get("data.change", title), "", title, "standardise", on);
        }
    }

    private static double share(LabelNoise noise) {
        return switch (noise) {
            case SymmetricLabelNoise symmetric -> symmetric.share();
            case AsymmetricLabelNoise asymmetric -> asymmetric.share();
            default -> 0;
        };
    }

    VBox node() {
        return node;
    }

    void show(Data data) {
        showing = true;
        noise.show(data.noise());
        labelNoise.show(share(data.labelNoise()));
        if (share(data.labelNoise()) > 0) {
            neighbours.setSelected(data.labelNoise() instanceof AsymmetricLabelNoise);
        }
        imbalance.show(data.imbalance());
        trainShare.show(data.trainShare());
        standardise.setSelected(data.standardise());
        showing = false;
    }

    /// Hides what needs classes where there are none.
    void suit(Prepared.Facts facts) {
        for (Node row : List.of(labelNoise, neighbours, imbalance)) {
            row.setVisible(!facts.isRegression());
            row.setManaged(!facts.isRegression());
        }
    }
}
