package gradiscope.ui.gallery;

import gradiscope.ui.part.Context;
import gradiscope.ui.part.Part;
import gradiscope.ui.theme.Icon;
import gradiscope.ui.theme.Theme;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// All presets as cards, over the window. Arrows, Home and End go from card to card, Enter opens one, Escape goes
/// back to where the focus was.
public final class PresetGallery implements Part {
    /// Side of a picture: enough for large type, and for screens of 200 %.
    public static final int PICTURE_PIXELS = 288;

    private static final double PICTURE = 11;
    private static final double CARD = 30;

    private final Context context;
    private final Supplier<List<Preset>> presets;
    private final StackPane layer = new StackPane();
    private final GridPane grid = new GridPane();
    private final ScrollPane scroll = new ScrollPane(grid);
    private List<PresetCard> cards = List.of();
    private @Nullable Node before;
    private final Subscription subscription;

    /// @param presets asked when the gallery is opened for the first time
    public PresetGallery(Context context, Supplier<List<Preset>> presets) {
        this.context = context;
        this.presets = presets;
        Label title = new Label(context.words().get("gallery.title"));
        title.getStyleClass().add("heading");
        Label hint = new Label(context.words().get("gallery.hint"));
        hint.getStyleClass().add("quiet");
        hint.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = Icon.CLOSE.button(context.words());
        close.setOnAction(e -> close(true));
        HBox head = new HBox(title, hint, gap, close);
        head.setAlignment(Pos.BASELINE_LEFT);
        head.getStyleClass().add("gallery-head");
        grid.getStyleClass().add("gallery-cards");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox box = new VBox(head, scroll);
        box.getStyleClass().addAll("paper", "gallery-box");
        layer.getStyleClass().add("gallery-layer");
        layer.getStylesheets()
                .add(Objects.requireNonNull(PresetGallery.class.getResource("/gradiscope/ui/gallery.css"))
                        .toExternalForm());
        layer.getChildren().add(box);
        layer.setVisible(false);
        layer.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scroll.viewportBoundsProperty().addListener((p, old, now) -> arrange());
        subscription = context.themes().lookProperty().subscribe(now -> show());
    }

    /// The file of a preset's picture in the colours of a theme.
    public static String pictureName(String preset, Theme theme) {
        return preset + "-" + theme.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".png";
    }

    /// Shows it, with the focus on the first card.
    public void open() {
        if (cards.isEmpty()) {
            cards = presets.get().stream().map(this::card).toList();
        }
        before = layer.getScene().getFocusOwner();
        layer.setVisible(true);
        // How wide it is decides how many columns there are, and these how high it is.
        layer.applyCss();
        layer.layout();
        show();
        layer.layout();
        focus(0);
    }

    public boolean isOpen() {
        return layer.isVisible();
    }

    private PresetCard card(Preset preset) {
        return new PresetCard(preset, () -> {
            close(true);
            preset.open().run();
        });
    }

    private void close(boolean back) {
        layer.setVisible(false);
        if (back && before != null) {
            before.requestFocus();
        }
    }

    private void show() {
        if (isOpen()) {
            double side = context.themes().lookProperty().get().em(PICTURE);
            cards.forEach(card -> card.show(context.themes().themeProperty().get(), side));
            arrange();
        }
    }

    private int columns() {
        double card = context.themes().lookProperty().get().em(CARD);
        return Math.max(1, (int) (scroll.getViewportBounds().getWidth() / card));
    }

    private void arrange() {
        int columns = columns();
        if (columns == grid.getColumnCount() && grid.getChildren().size() == cards.size()) {
            return;
        }
        grid.getChildren().clear();
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(100.0 / columns);
        grid.getColumnConstraints().setAll(java.util.Collections.nCopies(columns, column));
        for (int i = 0; i < cards.size(); i++) {
            grid.add(cards.get(i).button(), i % columns, i / columns);
        }
    }

    private void pressed(KeyEvent event) {
        int columns = columns();
        switch (event.getCode()) {
            case ESCAPE -> close(true);
            case ENTER -> focused().button().fire();
            case LEFT -> move(-1);
            case RIGHT -> move(1);
            case UP -> move(-columns);
            case DOWN -> move(columns);
            case HOME -> focus(0);
            case END -> focus(cards.size() - 1);
            // Nothing behind the gallery can be reached while it lies over the window.
            case TAB -> focus(Math.floorMod(index() + (event.isShiftDown() ? -1 : 1), cards.size()));
            default -> {
                return;
            }
        }
        event.consume();
    }

    private PresetCard focused() {
        return cards.get(index());
    }

    private int index() {
        for (int i = 0; i < cards.size(); i++) {
            if (cards.get(i).button().isFocused()) {
                return i;
            }
        }
        return 0;
    }

    private void move(int by) {
        int next = index() + by;
        if (next >= 0 && next < cards.size()) {
            focus(next);
        }
    }

    /// By the keyboard, so that the ring around it is seen; scrolled to where it can be.
    private void focus(int index) {
        Button button = cards.get(index).button();
        button.requestFocus();
        double height = grid.getHeight() - scroll.getViewportBounds().getHeight();
        if (height > 0) {
            double top = button.getBoundsInParent().getMinY();
            double bottom = button.getBoundsInParent().getMaxY();
            double seen = scroll.getVvalue() * height;
            double shown = Math.min(
                    top, Math.max(seen, bottom - scroll.getViewportBounds().getHeight()));
            scroll.setVvalue(Math.clamp(shown / height, 0, 1));
        }
    }

    @Override
    public Region node() {
        return layer;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
