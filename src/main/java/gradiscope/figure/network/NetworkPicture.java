package gradiscope.figure.network;

import gradiscope.figure.chart.Look;
import gradiscope.figure.vector.Item;
import gradiscope.figure.vector.ItemCanvas;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// A network with the titles of its columns, as large as there is room. Drawn in the layout pass, at most once, and
/// only when something is new.
public final class NetworkPicture extends Region {
    private static final double LEAST_COLUMN = 4.6;
    private static final double NAMES = 3.2;

    private final ItemCanvas canvas = new ItemCanvas();
    private final List<Label> titles = new ArrayList<>();
    private final Map<String, Double> lengths = new HashMap<>();
    private @Nullable Drawing drawing;
    private @Nullable Arrangement places;
    private final double least;
    private boolean dirty;

    /// What is drawn.
    private record Drawing(Network network, Optional<Target> pointed, Look look) {}

    /// @param least side of a unit, in sizes of the text; of more units than there is room for only some are drawn
    public NetworkPicture(double least) {
        this.least = least;
        getChildren().add(canvas);
    }

    /// Draws this from the next layout on.
    ///
    /// @param pointed what is emphasised; empty: nothing
    public void show(Network network, Optional<Target> pointed, Look look) {
        Drawing before = drawing;
        drawing = new Drawing(network, pointed, look);
        if (before == null || !before.network.diagram().equals(network.diagram()) || !before.look.equals(look)) {
            title(network.diagram(), look);
        }
        dirty = true;
        requestLayout();
    }

    private void title(Diagram diagram, Look look) {
        getChildren().removeAll(titles);
        titles.clear();
        for (Diagram.Column column : diagram.columns()) {
            Label label = new Label(title(column, look));
            label.getStyleClass().add("column-title");
            label.setWrapText(true);
            label.setAlignment(Pos.TOP_CENTER);
            label.setTextAlignment(TextAlignment.CENTER);
            titles.add(label);
        }
        getChildren().addAll(titles);
        setMinWidth(look.em(LEAST_COLUMN) * titles.size());
    }

    /// What a column is called.
    public static String title(Diagram.Column column, Look look) {
        return column.isInput() ? look.say("inputs {0}", column.title()).strip() : column.title();
    }

    /// The titles of the columns that are shown.
    public List<Label> titles() {
        return List.copyOf(titles);
    }

    /// Where everything was drawn; empty: nothing was.
    public Optional<Arrangement> places() {
        return Optional.ofNullable(places);
    }

    @Override
    protected void layoutChildren() {
        Drawing now = drawing;
        boolean resized = canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight();
        if (now != null && (dirty || resized) && getWidth() > 0 && getHeight() > 0) {
            dirty = false;
            draw(now);
        }
    }

    private void draw(Drawing now) {
        Look look = now.look;
        double left = now.network.inputs().isEmpty() ? 0 : look.em(NAMES / 2);
        double right = now.network.classes().isEmpty() ? 0 : look.em(NAMES / 2);
        double column = (getWidth() - left - right) / titles.size();
        double top =
                titles.stream().mapToDouble(t -> t.prefHeight(column)).max().orElse(0);
        Arrangement next =
                new Arrangement(now.network.diagram(), getWidth(), getHeight(), left, right, top, least, look);
        places = next;
        for (int i = 0; i < titles.size(); i++) {
            titles.get(i).resizeRelocate(next.x(i) - column / 2, 0, column, top);
        }
        List<Item> items = new NetworkPainter(now.network, next, now.pointed, this::length, look).items();
        canvas.show(items, getWidth(), getHeight());
    }

    private double length(String words, double size) {
        return size * lengths.computeIfAbsent(words, NetworkPicture::measured);
    }

    /// In sizes of the letters. Asked of the toolkit, which has the font already: so a window need not load it a second
    /// time.
    private static double measured(String words) {
        Text text = new Text(words);
        text.setFont(Font.font("Inter", 100));
        return text.getLayoutBounds().getWidth() / 100;
    }
}
