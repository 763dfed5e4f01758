package gradiscope.ui.dashboard;

import gradiscope.experiment.Descriptor;
import gradiscope.probe.landscape.InterpolationProbe;
import gradiscope.training.Snapshot;
import gradiscope.ui.part.Context;
import gradiscope.ui.part.Part;
import gradiscope.ui.text.Words;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.controlsfx.control.RangeSlider;

/// Between which moments of the run the interpolation goes: two thumbs on the run so far, each dragged to the
/// checkpoints that the Timeline keeps. At the right end the line follows the step that is looked at.
final class EndsBar implements Part {
    /// The end that follows the run, as the probe writes it.
    private static final long NOW = -1;

    private final Context context;
    private final Words words;
    private final Instrument instrument;
    private final InstrumentSettings settings;
    private final HBox bar = new HBox();
    private final RangeSlider slider = new RangeSlider(0, 1, 0, 1);
    private final Label from = new Label();
    private final Label to = new Label();
    private final Subscription subscription;
    private boolean following;
    private int gestures;

    EndsBar(Context context, Instrument instrument, InstrumentSettings settings) {
        this.context = context;
        this.words = context.words();
        this.instrument = instrument;
        this.settings = settings;
        bar.getStyleClass().add("ends-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.setMinWidth(0);
        slider.setId("interpolation-ends");
        slider.setAccessibleText(words.get("ends.name"));
        slider.setTooltip(new Tooltip(words.get("ends.name")));
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> gestures++);
        slider.addEventFilter(KeyEvent.KEY_RELEASED, e -> gestures++);
        for (Label label : List.of(from, to)) {
            label.getStyleClass().add("quiet");
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        // A double click on a thumb is no wish for the full window.
        bar.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
        bar.getChildren().addAll(from, slider, to);
        slider.lowValueProperty().subscribe((before, now) -> take("fromStep", now.doubleValue()));
        slider.highValueProperty().subscribe((before, now) -> take("toStep", now.doubleValue()));
        subscription = settings.gaugesProperty()
                .subscribe(this::follow)
                .and(context.session().measurementProperty(instrument.id()).subscribe(this::follow));
        follow();
    }

    private InterpolationProbe probe() {
        return (InterpolationProbe) settings.of(instrument).probe();
    }

    /// A thumb was moved: its end is the nearest checkpoint, or follows the run where it can go no further.
    private void take(String end, double place) {
        if (following) {
            return;
        }
        context.session().snapshotProperty().get().ifPresent(now -> {
            boolean isLast = end.equals("toStep") && place >= now.step();
            boolean isFirst = end.equals("fromStep") && place <= now.first();
            long step = isLast ? NOW : isFirst ? 0 : nearest(now, place);
            InterpolationProbe changed = Descriptor.of(InterpolationProbe.class).with(probe(), end, step);
            String name = words.get("ends.set", instrument.title(words));
            settings.change(
                    name, end + gestures, instrument, settings.of(instrument).withProbe(changed));
        });
    }

    private static long nearest(Snapshot now, double place) {
        return now.kept().stream()
                .filter(step -> step <= now.step())
                .min((a, b) -> Double.compare(Math.abs(a - place), Math.abs(b - place)))
                .orElse(now.first());
    }

    /// The latest step kept at or before the wanted one, as the probe takes it.
    private static long taken(Snapshot now, long wanted) {
        return wanted >= now.step()
                ? now.step()
                : now.kept().reversed().stream()
                        .filter(step -> step <= wanted)
                        .findFirst()
                        .orElse(now.first());
    }

    private void follow() {
        context.session().snapshotProperty().get().ifPresent(this::show);
    }

    private void show(Snapshot now) {
        InterpolationProbe probe = probe();
        long begin = taken(now, probe.fromStep());
        long end = probe.toStep() < 0 ? now.step() : taken(now, probe.toStep());
        from.setText(said(begin, probe.fromStep()));
        to.setText(probe.toStep() < 0 ? words.get("ends.now", words.count(end)) : said(end, probe.toStep()));
        slider.setDisable(now.step() == now.first());
        if (slider.isLowValueChanging() || slider.isHighValueChanging()) {
            return;
        }
        following = true;
        double least = (double) now.first();
        double most = (double) Math.max(now.step(), now.first() + 1);
        slider.setMin(Math.min(slider.getMin(), least));
        slider.setMax(Math.max(slider.getMax(), most));
        slider.setLowValue(least);
        slider.setHighValue((double) Math.max(begin, end));
        slider.setLowValue((double) Math.min(begin, end));
        slider.setMin(least);
        slider.setMax(most);
        slider.setBlockIncrement(Math.max(1, (most - least) / 20));
        following = false;
    }

    /// The step, and what was asked for where the run does not have it. Step 0 is also that of a fork, which begins
    /// later.
    private String said(long step, long asked) {
        return asked == step || asked == 0
                ? words.get("ends.step", words.count(step))
                : words.get("ends.clamped", words.count(step), words.count(asked));
    }

    @Override
    public Region node() {
        return bar;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
