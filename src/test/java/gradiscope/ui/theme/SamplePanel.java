package gradiscope.ui.theme;

import gradiscope.figure.Figures;
import gradiscope.figure.Shown;
import gradiscope.figure.chart.Look;
import gradiscope.probe.Measured;
import gradiscope.ui.text.Words;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.RangeSlider;
import org.controlsfx.control.SearchableComboBox;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.ToggleSwitch;
import org.controlsfx.control.textfield.CustomTextField;

/// One of each control, and charts, as a designer would lay them out to judge a theme.
final class SamplePanel {
    static final int WIDTH = 1440;
    static final int HEIGHT = 900;

    private final Look look;
    private final Words words;

    SamplePanel(Look look, Words words) {
        this.look = look;
        this.words = words;
    }

    Region root(List<List<Measured>> readings) {
        VBox controls = new VBox(look.em(1), icons(), buttons(), form(), tabs());
        controls.getStyleClass().add("paper");
        controls.setPadding(new Insets(look.em(1)));
        controls.setPrefWidth(look.em(38));
        controls.setMinWidth(Region.USE_PREF_SIZE);
        VBox charts = new VBox(look.em(0.6));
        readings.forEach(run -> charts.getChildren().add(tile(run)));
        HBox.setHgrow(charts, Priority.ALWAYS);
        HBox root = new HBox(look.em(0.6), controls, charts);
        root.setPadding(new Insets(look.em(0.6)));
        return root;
    }

    private Region tile(List<Measured> run) {
        Region tile = new VBox(Figures.inWindow(Shown.of(run), look, false));
        tile.getStyleClass().add("paper");
        VBox.setVgrow(tile, Priority.ALWAYS);
        VBox.setVgrow(((VBox) tile).getChildren().getFirst(), Priority.ALWAYS);
        return tile;
    }

    private Region icons() {
        FlowPane icons = new FlowPane(look.em(0.3), look.em(0.3));
        for (Icon icon : Icon.values()) {
            icons.getChildren().add(icon.button(words));
        }
        return icons;
    }

    private Region buttons() {
        Button usual = new Button("Train", Icon.PLAY.beside());
        usual.setDefaultButton(true);
        Button accent = new Button("Fork from here", Icon.FORK.beside());
        accent.getStyleClass().add("accent");
        Button danger = new Button("Delete", Icon.DELETE.beside());
        danger.getStyleClass().add("danger");
        Button off = new Button("Not now");
        off.setDisable(true);
        ToggleButton linear = new ToggleButton("Linear");
        ToggleButton log = new ToggleButton("Log");
        SegmentedButton scale = new SegmentedButton(linear, log);
        log.setSelected(true);
        FlowPane row =
                new FlowPane(look.em(0.6), look.em(0.6), usual, accent, new Button("Cancel"), danger, off, scale);
        row.getChildren().add(new Hyperlink("Lucas et al. 2021"));
        return row;
    }

    private Region form() {
        GridPane form = new GridPane(look.em(1), look.em(0.6));
        ComboBox<String> loss = new ComboBox<>();
        loss.getItems().addAll("Cross-entropy", "Squared");
        loss.getSelectionModel().selectFirst();
        SearchableComboBox<String> optimizer = new SearchableComboBox<>();
        optimizer.getItems().addAll("SGD", "Adam");
        optimizer.getSelectionModel().select("Adam");
        TextField wrong = new TextField("0.1x");
        wrong.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("danger"), true);
        CustomTextField search = new CustomTextField();
        search.setLeft(Icon.SEARCH.beside());
        search.setPromptText("Search commands");
        CheckBox check = new CheckBox("Discretise the output");
        check.setSelected(true);
        ToggleSwitch turn = new ToggleSwitch("Show test points");
        turn.setSelected(true);
        RadioButton radio = new RadioButton("By class");
        radio.setSelected(true);
        row(form, 0, "Loss", loss);
        row(form, 1, "Optimizer", optimizer);
        row(form, 2, "Noise", new Slider(0, 1, 0.3));
        row(form, 3, "Range of α", new RangeSlider(-1, 2, 0, 1));
        row(form, 4, "Learning rate", wrong);
        Label trouble = new Label("0.1x is no number: write 0.1", Icon.WARNING.beside());
        trouble.getStyleClass().add("danger");
        form.add(trouble, 1, 5);
        row(form, 6, "Units", new Spinner<Integer>(1, 512, 16));
        row(form, 7, "Command", search);
        form.add(new FlowPane(look.em(1), look.em(0.6), check, radio, turn), 0, 8, 2, 1);
        row(form, 9, "Progress", new ProgressBar(0.6));
        return form;
    }

    private static void row(GridPane form, int row, String name, Node control) {
        Label label = new Label(name);
        label.setLabelFor(control);
        form.addRow(row, label, control);
    }

    private Region tabs() {
        TableView<List<String>> table = new TableView<>();
        List<String> names = List.of("Layer", "Units", "Parameters");
        for (int i = 0; i < names.size(); i++) {
            int at = i;
            TableColumn<List<String>, String> column = new TableColumn<>(names.get(i));
            column.setCellValueFactory(
                    cell -> new SimpleStringProperty(cell.getValue().get(at)));
            column.setPrefWidth(look.em(9));
            table.getColumns().add(column);
        }
        table.getItems()
                .addAll(List.of(
                        List.of("dense1", "32", "2,080"), List.of("relu", "32", "0"), List.of("dense2", "10", "330")));
        table.getSelectionModel().select(1);
        Tab first = new Tab("Layers", table);
        Tab second = new Tab("Recipe", new ScrollPane(new Label("Recipe")));
        TabPane tabs = new TabPane(first, second);
        first.setClosable(false);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        tabs.setMinHeight(look.em(8));
        Tooltip.install(tabs, new Tooltip("Layers of the network"));
        return tabs;
    }
}
