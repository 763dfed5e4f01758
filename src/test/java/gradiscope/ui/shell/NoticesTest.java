package gradiscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.figure.Toolkit;
import gradiscope.live.HandClock;
import gradiscope.ui.text.Language;
import gradiscope.ui.text.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Time passes when the test says so.
final class NoticesTest {
    private final Toolkit toolkit = Toolkit.offScreen();
    private final HandClock clock = new HandClock();
    private Instant now = Instant.EPOCH;
    private final Notices notices = toolkit.call(() -> new Notices(Words.in(Language.ENGLISH), clock, () -> now));
    private final Button elsewhere = toolkit.call(() -> new Button("elsewhere"));
    private final Scene scene = toolkit.call(() -> new Scene(new VBox(elsewhere, notices.node()), 600, 200));

    private final Stage stage = toolkit.call(this::shown);

    private Stage shown() {
        // Wherever a pointer may be left: it is not at the notices.
        scene.getRoot().setMouseTransparent(true);
        Stage fresh = new Stage();
        fresh.setScene(scene);
        fresh.show();
        return fresh;
    }

    @AfterEach
    void close() {
        toolkit.call(() -> {
            stage.close();
            notices.close();
            return true;
        });
    }

    private void run(Runnable work) {
        toolkit.call(() -> {
            work.run();
            return true;
        });
    }

    /// In frames of a tenth of a second.
    private void pass(Duration time) {
        run(() -> {
            for (int i = 0; i < time.toMillis() / 100; i++) {
                now = now.plusMillis(100);
                clock.tick();
            }
        });
    }

    private List<String> said() {
        return toolkit.call(() -> scene.getRoot().lookupAll("#notice").stream()
                .map(line -> ((Label) line).getText())
                .toList());
    }

    @Test
    void newsGoAwayWhenThereWasTimeToReadThem() {
        run(() -> notices.show("Saved."));
        pass(Duration.ofSeconds(4));
        assertThat(said()).containsExactly("Saved.");
        pass(Duration.ofSeconds(1));
        assertThat(said()).isEmpty();
        assertThat(toolkit.call(() -> notices.node().isManaged())).isFalse();
    }

    @Test
    void longerNewsStayLonger() {
        run(() -> notices.show("word ".repeat(40)));
        pass(Duration.ofSeconds(15));
        assertThat(said()).hasSize(1);
        pass(Duration.ofSeconds(2));
        assertThat(said()).isEmpty();
    }

    @Test
    void theirTimeStandsStillWhileAPersonIsAtThem() {
        run(() -> {
            notices.show("Saved.");
            elsewhere.requestFocus();
            notices.focus();
        });
        pass(Duration.ofMinutes(5));
        assertThat(said()).hasSize(1);
        run(elsewhere::requestFocus);
        pass(Duration.ofSeconds(5));
        assertThat(said()).isEmpty();
    }

    @Test
    void aPauseBetweenFramesIsNoTimeToRead() {
        run(() -> {
            notices.show("Saved.");
            now = now.plusSeconds(3600);
            clock.tick();
        });
        assertThat(said()).hasSize(1);
    }

    @Test
    void offersAndProblemsStayUntilTheyAreAnswered() {
        List<String> done = new ArrayList<>();
        run(() -> {
            notices.offer("There is a session.", "Open it", () -> done.add("opened"), () -> done.add("refused"));
            notices.warn("This cannot be read.");
            notices.show("Saved.");
        });
        pass(Duration.ofMinutes(10));
        assertThat(said()).containsExactly("This cannot be read.", "There is a session.");
        run(notices::settle);
        assertThat(said()).containsExactly("There is a session.");
        run(() -> ((Button) scene.lookup("#notice-offer")).fire());
        assertThat(done).containsExactly("opened");
        assertThat(said()).isEmpty();
    }

    @Test
    void closingAnOfferRefusesIt() {
        List<String> done = new ArrayList<>();
        run(() -> notices.offer("There is a session.", "Open it", () -> done.add("opened"), () -> done.add("refused")));
        run(() -> ((Button) scene.lookup("#notice-close")).fire());
        assertThat(done).containsExactly("refused");
        assertThat(said()).isEmpty();
    }

    @Test
    void newOnesAreOnTopAndTheSameIsSaidOnce() {
        run(() -> {
            notices.show("one");
            notices.show("two");
            notices.show("one");
        });
        assertThat(said()).containsExactly("one", "two");
        run(() -> {
            notices.show("three");
            notices.show("four");
        });
        assertThat(said()).containsExactly("four", "three", "one");
    }

    @Test
    void theKeyboardGoesToTheNewestAndBack() {
        run(() -> {
            elsewhere.requestFocus();
            notices.warn("This cannot be read.");
            notices.focus();
        });
        assertThat(toolkit.call(() -> scene.getFocusOwner().getAccessibleText()))
                .isEqualTo("This cannot be read.");
        run(() -> scene.getFocusOwner()
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
        assertThat(said()).isEmpty();
        assertThat(toolkit.call(scene::getFocusOwner)).isEqualTo(elsewhere);
    }
}
