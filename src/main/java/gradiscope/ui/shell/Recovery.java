package gradiscope.ui.shell;

import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Icon;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;

/// Offers the session of a program that was ended from outside. Refused, it can still be had by name until the window
/// is closed.
final class Recovery {
    private final Words words;
    private final Keeper keeper;
    private final OpenFile open;
    private Optional<Leftover> leftover;
    private boolean refused;
    private Runnable takeBack = () -> {};

    Recovery(
            Words words,
            Actions actions,
            Keeping keeping,
            Notices notices,
            Keeper keeper,
            FileActions files,
            OpenFile open) {
        this.words = words;
        this.keeper = keeper;
        this.open = open;
        this.leftover = keeping.leftover();
        leftover.ifPresent(found -> {
            actions.add(
                    "recover",
                    () -> words.get("action.recover"),
                    Icon.TIMELINE,
                    "",
                    () -> leftover.isPresent(),
                    () -> files.leave(this::open));
            takeBack = notices.offer(
                    words.get("recover.offer", when(found)),
                    words.get("recover.open"),
                    () -> files.leave(this::open),
                    () -> refused = true);
        });
    }

    private String when(Leftover found) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(words.language().locale())
                .format(found.written().atZone(ZoneId.systemDefault()));
    }

    private void open() {
        leftover.ifPresent(found -> keeper.open(found.file(), words.get("action.recover"), experiment -> {
            leftover = Optional.empty();
            takeBack.run();
            open.isUnsaved();
            found.forget().run();
        }));
    }

    /// The window closes as it should: what was refused is not offered again.
    void close() {
        if (refused) {
            leftover.ifPresent(found -> found.forget().run());
        }
    }
}
