package gradiscope.ui.shell;

import gradiscope.live.Session;
import gradiscope.training.Snapshot;
import gradiscope.ui.part.Context;
import gradiscope.ui.part.Part;
import gradiscope.ui.theme.Icon;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// The run from its first step to its last: dragged back, everything shows that step; a fork begins there.
final class TimelineBar implements Part {
    /// Page keys cross the run in so many.
    private static final int PAGES = 10;

    private final Context context;
    private final Session session;
    private final HBox bar = new HBox();
    private final Slider slider = new Slider();
    private final Button replay = new Button();
    private final Label where = new Label();
    private final Label beside = new Label();
    private final Subscription subscription;
    private boolean following;

    TimelineBar(Context context, Actions actions) {
        this.context = context;
        this.session = context.session();
        bar.getStyleClass().add("timeline");
        bar.setAlignment(Pos.CENTER_LEFT);
        String name = context.words().get("timeline.name");
        slider.setAccessibleText(name);
        slider.setTooltip(new Tooltip(name));
        slider.setId("timeline");
        HBox.setHgrow(slider, Priority.ALWAYS);
        Action fork = actions.named("fork");
        Button button = new Button(fork.title().get(), fork.icon().beside());
        button.setId("action-fork");
        button.setTooltip(new Tooltip(context.words().get("timeline.fork", fork.keysText())));
        button.setOnAction(e -> fork.perform());
        button.setMinWidth(Region.USE_PREF_SIZE);
        where.setMinWidth(Region.USE_PREF_SIZE);
        beside.getStyleClass().add("quiet");
        replay.setId("action-replay");
        replay.setMinWidth(Region.USE_PREF_SIZE);
        replay.setOnAction(e -> actions.named("replay").perform());
        bar.getChildren().addAll(replay, where, slider, beside, button);
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        slider.valueProperty().addListener((p, before, now) -> seek(now.longValue()));
        subscription = session.snapshotProperty()
                .subscribe(this::follow)
                .and(session.replay().playingProperty().subscribe(playing -> tellReplay(actions.named("replay"))))
                .and(session.ghostProperty()
                        .subscribe(ghost -> beside.setText(ghost.map(g -> context.words()
                                        .get("timeline.beside", context.words().count(g.furthest())))
                                .orElse(""))));
    }

    /// Arrows go from checkpoint to checkpoint, page keys a tenth of the run, Home and End to its ends.
    private void pressed(KeyEvent event) {
        Optional<Snapshot> now = session.snapshotProperty().get();
        if (now.isEmpty() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        OptionalLong step = target(event.getCode(), now.get());
        step.ifPresent(session::seek);
        if (step.isPresent()) {
            event.consume();
        }
    }

    private static OptionalLong target(KeyCode key, Snapshot now) {
        long page = Math.max(1, (now.furthest() - now.first()) / PAGES);
        return switch (key) {
            case HOME -> OptionalLong.of(now.first());
            case END -> OptionalLong.of(now.furthest());
            case PAGE_UP -> OptionalLong.of(Math.max(now.first(), now.step() - page));
            case PAGE_DOWN -> OptionalLong.of(Math.min(now.furthest(), now.step() + page));
            case LEFT, DOWN -> OptionalLong.of(before(now));
            case RIGHT, UP -> OptionalLong.of(after(now));
            default -> OptionalLong.empty();
        };
    }

    /// The checkpoint before the step that is shown.
    static long before(Snapshot now) {
        return now.kept().reversed().stream()
                .filter(step -> step < now.step())
                .findFirst()
                .orElse(now.first());
    }

    /// The checkpoint after it; behind the last of them the furthest step.
    static long after(Snapshot now) {
        return now.kept().stream().filter(step -> step > now.step()).findFirst().orElse(now.furthest());
    }

    private void tellReplay(Action action) {
        boolean playing = session.replay().playingProperty().get();
        String name = action.title().get() + " (" + action.keysText() + ")";
        (playing ? Icon.PAUSE : action.icon()).put(replay, name);
    }

    private void seek(long step) {
        if (!following) {
            session.seek(step);
        }
    }

    /// While a person drags, the run follows the slider, not the slider the run.
    private void follow(Optional<Snapshot> run) {
        replay.setDisable(!session.replay().isPossible());
        run.ifPresent(this::follow);
    }

    private void follow(Snapshot now) {
        following = true;
        slider.setMin((double) now.first());
        slider.setMax((double) Math.max(now.furthest(), now.first() + 1));
        if (!slider.isValueChanging()) {
            slider.setValue((double) now.step());
        }
        slider.setBlockIncrement(Math.max(1, (now.furthest() - now.first()) / 50.0));
        following = false;
        where.setText(context.words()
                .get(
                        "timeline.where",
                        context.words().count(now.step()),
                        context.words().count(now.furthest())));
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
