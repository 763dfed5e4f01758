package gradiscope.ui.shell;

import gradiscope.ui.dashboard.Dashboard;
import gradiscope.ui.part.Context;
import gradiscope.ui.part.Part;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Orientation;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The builder on the left, the live views in the middle, the instruments on the right. In a narrow window the builder
/// is folded to a strip with the names of its sections, until a person says otherwise.
final class Columns {
    /// Width of a window, in sizes of the text, below which the builder is folded.
    private static final double NARROW = 80;

    /// The builder is at least so wide, where the window is wide enough for it.
    private static final double BUILDER = 0.23;

    private static final double LEAST_BUILDER = 22;

    /// Width of the strip.
    private static final double STRIP = 2.6;

    /// Share of the live views in what the builder leaves.
    private static final double VIEWS = 0.415;

    /// The same for a room.
    private static final double PRESENTED = 0.36;

    private final Context context;
    private final StackPane frame = new StackPane();
    private final SplitPane columns = new SplitPane();
    private final TabPane builder = new TabPane();
    private final SplitPane middle = new SplitPane();
    private final VBox strip = new VBox();
    private final Dashboard dashboard;
    private final Subscription subscription;
    private final ReadOnlyBooleanWrapper folded = new ReadOnlyBooleanWrapper(false);
    private boolean chosen;
    private double sized;

    Columns(Context context, List<Section> sections, List<Part> views, Dashboard dashboard) {
        this.context = context;
        this.dashboard = dashboard;
        builder.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        for (Section section : sections) {
            Tab tab = new Tab(section.title(), section.part().node());
            builder.getTabs().add(tab);
            strip.getChildren().add(opening(tab));
        }
        strip.getStyleClass().add("builder-strip");
        strip.setMinWidth(Region.USE_PREF_SIZE);
        strip.setMaxWidth(Region.USE_PREF_SIZE);
        SplitPane.setResizableWithParent(strip, false);
        middle.setOrientation(Orientation.VERTICAL);
        views.forEach(view -> middle.getItems().add(view.node()));
        for (Region side : List.of(builder, middle)) {
            side.setMinWidth(0);
        }
        SplitPane.setResizableWithParent(builder, false);
        frame.getStyleClass().add("columns");
        frame.getChildren().add(columns);
        frame.widthProperty().subscribe(width -> {
            boolean narrow = width.doubleValue() < NARROW * em();
            if (!chosen && width.doubleValue() > 0 && narrow != folded.get()) {
                fold(narrow);
            }
        });
        sized = em();
        arrange();
        subscription = context.themes().lookProperty().subscribe(look -> resize(look.em(1)));
    }

    /// Ends its subscription.
    void close() {
        subscription.unsubscribe();
    }

    /// A name, read upwards, that opens its section.
    private Node opening(Tab tab) {
        Button button = new Button(tab.getText());
        button.getStyleClass().add("strip-button");
        button.setRotate(-90);
        button.setTooltip(new Tooltip(context.words().get("shell.unfold", tab.getText())));
        button.setOnAction(e -> open(builder.getTabs().indexOf(tab)));
        return new Group(button);
    }

    /// Shows a section, also of a builder that was folded, and gives it the keyboard.
    ///
    /// @param section its number
    void open(int section) {
        builder.getSelectionModel().select(section);
        if (folded.get()) {
            turn();
        }
        builder.requestFocus();
    }

    Region node() {
        return frame;
    }

    /// Shares of the width are those of the size of the text: of another size, they are others.
    private void resize(double size) {
        if (size != sized) {
            sized = size;
            columns.setDividerPositions(dividers(
                    context.themes().presentingProperty().get(),
                    columns.getItems().contains(builder)));
        }
    }

    /// Whether the builder is folded.
    ReadOnlyBooleanProperty foldedProperty() {
        return folded.getReadOnlyProperty();
    }

    /// Folds the builder, or unfolds it, whatever the width of the window from now on.
    void turn() {
        chosen = true;
        fold(!folded.get());
    }

    /// As it was left.
    void choose(Settings.Builder builder) {
        chosen = builder != Settings.Builder.FITTING;
        if (chosen) {
            fold(builder == Settings.Builder.FOLDED);
        }
    }

    /// As a person has chosen.
    Settings.Builder builder() {
        return !chosen ? Settings.Builder.FITTING : folded.get() ? Settings.Builder.FOLDED : Settings.Builder.UNFOLDED;
    }

    private void fold(boolean on) {
        folded.set(on);
        arrange();
    }

    private double em() {
        return context.themes().lookProperty().get().em(1);
    }

    /// For a room there is no builder, and a tile in full is alone.
    void arrange() {
        boolean presenting = context.themes().presentingProperty().get();
        boolean alone = presenting && dashboard.fullProperty().get();
        boolean building = !presenting && !folded.get();
        List<Node> shown = new ArrayList<>(List.of(building ? builder : strip, middle, dashboard.node()));
        shown.removeIf(node -> presenting && node.equals(strip));
        shown.removeIf(node -> alone && node.equals(middle));
        if (!shown.equals(columns.getItems())) {
            columns.getItems().setAll(shown);
            columns.setDividerPositions(dividers(presenting, building));
        }
    }

    private double[] dividers(boolean presenting, boolean building) {
        if (presenting) {
            return new double[] {PRESENTED};
        }
        double left = building ? share(LEAST_BUILDER, BUILDER) : share(STRIP, 0);
        return new double[] {left, left + VIEWS * (1 - left)};
    }

    /// @param size wanted at least, in sizes of the text
    /// @param least share, which holds where the width is not known yet
    private double share(double size, double least) {
        return frame.getWidth() > 0 ? Math.clamp(size * em() / frame.getWidth(), least, 0.5) : least;
    }
}
