package gradiscope.ui.view;

import gradiscope.live.Measurement;
import gradiscope.live.Session;
import gradiscope.training.NonFinite;
import gradiscope.training.Phase;
import gradiscope.training.Snapshot;
import gradiscope.ui.text.Words;
import java.util.Optional;

/// What is said where there is nothing to see, or over what is no longer true.
///
/// @param title in a few words
/// @param text cause and remedy
/// @param trouble whether something has to be mended
record Notice(String title, String text, boolean trouble) {
    /// What a view of these readings has to say; empty: nothing, for all is well.
    static Optional<Notice> of(Session session, Measurement measurement, Words words) {
        return problem(session, words)
                .or(() -> session.snapshotProperty().get().flatMap(snapshot -> ended(snapshot, words)))
                .or(() -> unmeasured(session, measurement, words));
    }

    private static Optional<Notice> problem(Session session, Words words) {
        return session.problemProperty().get().map(words::say).map(message -> {
            return new Notice(words.get("view.problem.title"), message, true);
        });
    }

    private static Optional<Notice> ended(Snapshot snapshot, Words words) {
        return switch (snapshot.phase()) {
            case Phase.Diverged diverged -> Optional.of(diverged(diverged.cause(), words));
            case Phase.Failed failed ->
                Optional.of(new Notice(
                        words.get("view.failed.title"), words.get("view.failed.text", failed.cause()), true));
            case Phase.Paused _, Phase.Running _, Phase.Finished _ -> Optional.empty();
        };
    }

    private static Notice diverged(NonFinite cause, Words words) {
        String text = words.get("view.diverged.text", cause.step(), cause.layer(), words.say(cause.what()));
        return new Notice(words.get("view.diverged.title"), text, true);
    }

    private static Optional<Notice> unmeasured(Session session, Measurement measurement, Words words) {
        if (session.benchProperty().get().isEmpty()) {
            return Optional.of(new Notice(words.get("view.building.title"), words.get("view.building.text"), false));
        }
        if (measurement.problem().isPresent()) {
            return Optional.of(new Notice(
                    words.get("view.unmeasurable.title"),
                    words.say(measurement.problem().get()),
                    true));
        }
        return measurement.shown().isPresent()
                ? Optional.empty()
                : Optional.of(new Notice(words.get("view.waiting.title"), words.get("view.waiting.text"), false));
    }
}
