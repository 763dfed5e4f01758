package gradiscope.ui.shell;

import gradiscope.ui.theme.Icon;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;

/// One thing that a person can do.
///
/// @param id its name in code
/// @param title what it is called now; may change, as "Play" and "Pause"
/// @param icon its picture
/// @param keys what to press for it, the usual one first; may be empty
/// @param enabled whether it can be done now
/// @param run does it
public record Action(
        String id,
        Supplier<String> title,
        Icon icon,
        List<KeyCombination> keys,
        BooleanSupplier enabled,
        Runnable run) {
    public Action {
        keys = List.copyOf(keys);
    }

    /// Does it, if it can be done now.
    public void perform() {
        if (enabled.getAsBoolean()) {
            run.run();
        }
    }

    /// The keys in words, empty when there are none.
    public String keysText() {
        return keys.stream().map(KeyCombination::getDisplayText).collect(Collectors.joining(", "));
    }
}
