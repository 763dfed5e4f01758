package gradiscope.ui.form;

import gradiscope.experiment.Value;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A field for a number, with a slider where the range is short enough to be one. The arrow keys change the number: a
/// whole one by 1 (with Shift by 10), a real one along 1, 2, 5, 10.
final class NumberEditor extends FieldEditor {
    private static final double LONGEST_SLIDER = 100;
    private static final int PLACES = 100;

    private final Row row;
    private final Optional<Slider> slider;
    private String gesture = "";
    private boolean silent;

    NumberEditor(Row row) {
        super(row, notation(row));
        this.row = row;
        this.slider = slider(row.form());
        slider.ifPresent(this::wire);
        text().addEventFilter(KeyEvent.KEY_PRESSED, this::nudge);
        text().setPrefColumnCount(slider.isPresent() ? 5 : 8);
    }

    private static Notation notation(Row row) {
        Numerals numerals = row.shared().numerals();
        return new Notation() {
            @Override
            public String text(Object value) {
                return numerals.text(value);
            }

            @Override
            public Optional<Object> read(String text) {
                return numerals.read(row.form(), text);
            }

            @Override
            public String refusal(String text) {
                return numerals.refusal(row.form(), text);
            }
        };
    }

    /// Where the ends are finite, and the usual value is not lost in the first or last place: 1e-5 of 1 is.
    private Optional<Slider> slider(Value form) {
        return switch (form) {
            case Value.Whole w
            when (double) w.max() - w.min() <= LONGEST_SLIDER ->
                Optional.of(slider((double) w.min(), (double) w.max(), 1));
            case Value.Real r -> {
                double low = Math.max(r.min(), r.above());
                double high = Math.min(r.max(), r.below());
                double step = (high - low) / PLACES;
                boolean isShort = Double.isFinite(step) && high - low <= LONGEST_SLIDER / 10;
                yield isShort && !isLost(row.initial(), low, high, step)
                        ? Optional.of(slider(
                                r.above() >= r.min() ? low + step : low,
                                r.below() <= r.max() ? high - step : high,
                                step))
                        : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    /// Whether a number is nearer to an end than the first place of a slider, and not the end itself.
    private static boolean isLost(Optional<String> number, double low, double high, double step) {
        return number.map(Double::valueOf)
                .map(x -> Math.min(x - low, high - x))
                .filter(gap -> gap > 0 && gap < step)
                .isPresent();
    }

    private Slider slider(double low, double high, double step) {
        Slider made = row.named(new Slider(low, high, low));
        made.setBlockIncrement(step);
        made.setMajorTickUnit(step);
        made.setMinorTickCount(0);
        made.setSnapToTicks(row.form() instanceof Value.Whole);
        return made;
    }

    private void wire(Slider made) {
        made.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> renewGesture());
        made.focusedProperty().subscribe(this::renewGesture);
        made.valueProperty().subscribe((was, is) -> {
            if (!silent) {
                slid(is.doubleValue(), made.getBlockIncrement());
            }
        });
    }

    private void renewGesture() {
        gesture = row.path() + " " + System.nanoTime();
    }

    private void slid(double value, double step) {
        Object wanted = row.form() instanceof Value.Whole whole
                ? whole.of(Math.round(value))
                : (Object) Numerals.rounded(value, step);
        String text = row.shared().numerals().text(wanted);
        if (!text.equals(text().getText())) {
            offer(wanted, gesture);
        }
    }

    private void nudge(KeyEvent e) {
        int direction = switch (e.getCode()) {
            case UP -> 1;
            case DOWN -> -1;
            default -> 0;
        };
        if (direction != 0) {
            e.consume();
            row.shared()
                    .numerals()
                    .read(row.form(), text().getText())
                    .flatMap(now -> Nudge.of(row.form(), now, direction * (e.isShiftDown() ? 10 : 1)))
                    .ifPresent(next -> offer(next, ""));
        }
    }

    @Override
    public Optional<Node> field() {
        if (slider.isEmpty()) {
            return super.field();
        }
        HBox both = new HBox(slider.get(), text());
        both.getStyleClass().add("form-slider");
        HBox.setHgrow(slider.get(), Priority.ALWAYS);
        return Optional.of(both);
    }

    @Override
    public void show(Object value) {
        super.show(value);
        slider.ifPresent(s -> {
            silent = true;
            s.setValue(((Number) value).doubleValue());
            silent = false;
        });
    }
}
