package gradiscope.ui.build;

import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Icon;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/// The size of a layer on its card: minus, a field, plus. An empty field stands for whatever number is needed, where
/// the
/// layer allows that. What is not accepted stays while a person is in the field, with what would be beneath.
final class SizeBox {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    private final Words words;
    private final LongConsumer set;
    private final Node home;
    private final Button less;
    private final Button more;
    private final TextField field = new TextField();
    private final HBox node;
    private final Label refused = new Label();
    private Optional<Size> size = Optional.empty();
    private long counted;
    private String shown = "";

    /// @param set told of a size that is accepted
    /// @param home where Escape takes the focus
    SizeBox(Words words, LongConsumer set, Node home) {
        this.words = words;
        this.set = set;
        this.home = home;
        this.less = Icon.LESS.button(words);
        this.more = Icon.ADD.button(words);
        less.setFocusTraversable(false);
        more.setFocusTraversable(false);
        less.setOnAction(e -> step(-1));
        more.setOnAction(e -> step(1));
        field.setPrefColumnCount(3);
        field.setOnAction(e -> commit());
        field.textProperty().subscribe(this::mark);
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                commit();
                field.setText(shown);
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        this.node = new HBox(less, field, more);
        node.getStyleClass().add("size-box");
        refused.getStyleClass().add("layer-trouble");
        refused.setGraphic(Icon.WARNING.beside());
        refused.setWrapText(true);
        refused.managedProperty().bind(refused.visibleProperty());
        refused.setVisible(false);
    }

    HBox node() {
        return node;
    }

    /// Says what would be accepted, where what is typed is not; else takes no room.
    Label refusal() {
        return refused;
    }

    /// @param title what the size is called
    /// @param help what it means
    /// @param numbers how many there are where 0 stands for as many as needed
    void show(Optional<Size> now, String title, String help, long numbers) {
        size = now;
        counted = numbers;
        node.setVisible(now.isPresent());
        node.setManaged(now.isPresent());
        now.ifPresent(s -> {
            String text = s.isAutomatic() ? "" : Long.toString(s.value());
            field.setPromptText(s.canBeAutomatic() ? words.get("build.automatic") : "");
            field.setAccessibleText(title);
            field.setTooltip(new Tooltip(help));
            less.setAccessibleText(words.get("build.fewer", title));
            less.setTooltip(new Tooltip(words.get("build.fewer", title)));
            more.setAccessibleText(words.get("build.more", title));
            more.setTooltip(new Tooltip(words.get("build.more", title)));
            less.setDisable(!s.accepts(s.value() - 1));
            more.setDisable(!s.accepts(s.value() + 1));
            if (!text.equals(shown)) {
                shown = text;
                field.setText(text);
            }
            mark();
        });
    }

    /// One more or less, from the number that is there.
    void step(int by) {
        size.ifPresent(s -> {
            long next = (s.isAutomatic() ? counted : s.value()) + by;
            if (s.accepts(next)) {
                set.accept(next);
            }
        });
    }

    /// Whether an event went to the field or a button of this.
    boolean contains(Object target) {
        for (Node at = target instanceof Node n ? n : null; at != null; at = at.getParent()) {
            if (at.equals(node)) {
                return true;
            }
        }
        return false;
    }

    /// Begins to type a size with its first digit.
    void type(String digit) {
        if (size.isPresent()) {
            field.requestFocus();
            field.setText(digit);
            field.end();
        }
    }

    /// The number in the field, if it is accepted.
    private Optional<Long> typed() {
        String text = field.getText().strip();
        boolean empty = text.isEmpty() && size.filter(Size::canBeAutomatic).isPresent();
        return Optional.of(empty ? "0" : text)
                .filter(t -> WHOLE.matcher(t).matches())
                .map(Long::parseLong)
                .filter(n -> size.filter(s -> s.accepts(n)).isPresent());
    }

    private void mark() {
        boolean bad = size.isPresent() && typed().isEmpty();
        field.pseudoClassStateChanged(DANGER, bad);
        refused.setVisible(bad);
        size.ifPresent(s -> refused.setText(words.get(
                "form.refused",
                field.getText(),
                words.get(
                        "form.whole-between",
                        words.count(s.range().min()),
                        words.count(s.range().max())))));
    }

    private void commit() {
        if (!field.getText().equals(shown)) {
            typed().ifPresent(set::accept);
        }
    }

    private void key(KeyEvent e) {
        switch (e.getCode()) {
            case UP -> step(1);
            case DOWN -> step(-1);
            case ESCAPE -> field.setText(shown);
            default -> {
                return;
            }
        }
        e.consume();
        if (e.getCode() == KeyCode.ESCAPE) {
            home.requestFocus();
        }
    }
}
