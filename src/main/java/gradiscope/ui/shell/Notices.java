package gradiscope.ui.shell;

import gradiscope.live.FrameClock;
import gradiscope.ui.text.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What is said to a person, in a place of its own, the newest on top. News go away by themselves when there was time
/// to read them, which stands still while a person is at them. Problems and offers stay until they are answered.
final class Notices implements AutoCloseable {
    /// To find it, before it is read.
    private static final Duration LEAST = Duration.ofSeconds(4);

    /// Reading takes so long, which is about 170 words a minute.
    private static final Duration A_LETTER = Duration.ofMillis(60);

    /// When frames fail to come, a person sees nothing.
    private static final Duration MOST_BETWEEN_FRAMES = Duration.ofMillis(250);

    /// More would take too much of the window.
    private static final int MOST_NEWS = 3;

    private final Words words;
    private final InstantSource time;
    private final VBox box = new VBox();
    private final Map<Notice, Duration> left = new LinkedHashMap<>();
    private final Runnable clockEnd;
    private Instant last;
    private @Nullable Node before;

    Notices(Words words, FrameClock clock, InstantSource time) {
        this.words = words;
        this.time = time;
        this.last = time.instant();
        box.getStyleClass().add("notices");
        this.clockEnd = clock.onTick(this::tick);
        update();
    }

    Region node() {
        return box;
    }

    /// Says something for as long as it takes to read it.
    void show(String said) {
        long news =
                left.keySet().stream().filter(n -> n.kind() == Notice.Kind.NEWS).count();
        if (news >= MOST_NEWS) {
            left.keySet().stream()
                    .filter(n -> n.kind() == Notice.Kind.NEWS)
                    .findFirst()
                    .ifPresent(this::remove);
        }
        add(Notice.Kind.NEWS, said, Optional.empty());
    }

    /// Says what could not be done, until a person closes it, or [#settle].
    void warn(String said) {
        add(Notice.Kind.PROBLEM, said, Optional.empty());
    }

    /// Says something with a button to do it.
    ///
    /// @param title of the button
    /// @param refused called when a person closes the notice instead
    /// @return what takes it back
    Runnable offer(String said, String title, Runnable run, Runnable refused) {
        Notice made = add(Notice.Kind.OFFER, said, Optional.of(new Notice.Offer(title, run, refused)));
        return () -> remove(made);
    }

    /// What was said of what was done before no longer matters; offers do.
    void settle() {
        left.keySet().stream()
                .filter(notice -> notice.kind() != Notice.Kind.OFFER)
                .toList()
                .forEach(this::remove);
    }

    private Notice add(Notice.Kind kind, String said, Optional<Notice.Offer> offer) {
        left.keySet().stream()
                .filter(notice -> notice.kind() == kind && notice.said().equals(said))
                .toList()
                .forEach(this::remove);
        Notice[] made = new Notice[1];
        made[0] = new Notice(kind, said, offer, words, () -> remove(made[0]));
        left.put(made[0], LEAST.plus(A_LETTER.multipliedBy(said.length())));
        box.getChildren().addFirst(made[0].node());
        update();
        made[0].announce();
        return made[0];
    }

    private void remove(Notice notice) {
        boolean focused = notice.node().isFocusWithin();
        left.remove(notice);
        box.getChildren().remove(notice.node());
        update();
        if (focused && before != null) {
            before.requestFocus();
        }
    }

    private void update() {
        box.setVisible(!left.isEmpty());
        box.setManaged(!left.isEmpty());
    }

    boolean isEmpty() {
        return left.isEmpty();
    }

    /// Goes to the newest with the keyboard; closed, the keyboard goes back.
    void focus() {
        if (!isEmpty()) {
            before = Optional.ofNullable(box.getScene())
                    .map(Scene::getFocusOwner)
                    .orElse(null);
            box.getChildren().getFirst().requestFocus();
        }
    }

    private void tick() {
        Instant now = time.instant();
        Duration passed = Duration.between(last, now);
        last = now;
        Duration counted = passed.compareTo(MOST_BETWEEN_FRAMES) > 0 ? MOST_BETWEEN_FRAMES : passed;
        left.replaceAll((notice, rest) -> isLasting(notice) ? rest : rest.minus(counted));
        left.entrySet().stream()
                .filter(each -> !each.getValue().isPositive())
                .map(Map.Entry::getKey)
                .toList()
                .forEach(this::remove);
    }

    private static boolean isLasting(Notice notice) {
        return notice.kind() != Notice.Kind.NEWS || notice.isAttended();
    }

    @Override
    public void close() {
        clockEnd.run();
    }
}
