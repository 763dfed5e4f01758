package gradiscope.ui.shell;

import gradiscope.live.Session;
import gradiscope.training.Snapshot;
import gradiscope.ui.part.Context;
import gradiscope.ui.part.Part;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// The run from its first step to its last: dragged back, everything shows that step; a fork begins there.
final class TimelineBar implements Part {
    private final Context context;
    private final Session session;
    private final HBox bar = new HBox();
    private final Slider slider = new Slider();
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
        button.setOnAction(e -> fork.perform());
        button.setMinWidth(Region.USE_PREF_SIZE);
        where.setMinWidth(Region.USE_PREF_SIZE);
        beside.getStyleClass().add("quiet");
        bar.getChildren().addAll(where, slider, beside, button);
        slider.valueProperty().addListener((p, before, now) -> seek(now.longValue()));
        subscription = session.snapshotProperty()
                .subscribe(now -> now.ifPresent(this::follow))
                .and(session.ghostProperty()
                        .subscribe(ghost -> beside.setText(ghost.map(g -> context.words()
                                        .get(
                                                "timeline.beside",
                                                context.words().count(g.last().furthest())))
                                .orElse(""))));
    }

    private void seek(long step) {
        if (!following) {
            session.seek(step);
        }
    }

    /// While a person drags, the run follows the slider, not the slider the run.
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
