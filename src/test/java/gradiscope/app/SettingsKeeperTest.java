package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.live.HandClock;
import gradiscope.ui.export.ExportChoice;
import gradiscope.ui.shell.Settings;
import gradiscope.ui.theme.ThemeChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class SettingsKeeperTest {
    private static final Settings DARK = new Settings(
            ThemeChoice.DARK,
            Settings.Tongue.GERMAN,
            false,
            2.5,
            50,
            1440,
            900,
            List.of(),
            List.of(),
            Settings.Builder.FITTING,
            ExportChoice.FIRST);

    private final AtomicReference<Settings> now = new AtomicReference<>(Settings.FIRST);
    private final List<Settings> written = new ArrayList<>();
    private final HandClock clock = new HandClock();
    private final SettingsKeeper keeper = new SettingsKeeper(Settings.FIRST, now::get, written::add, clock);

    @Test
    void whatWasChangedIsKeptWhileTheWindowIsOpen() {
        now.set(DARK);
        clock.until("kept", () -> !written.isEmpty());
        assertThat(written).containsExactly(DARK);
    }

    @Test
    void whatWasChangedLastIsKeptAtTheEnd() {
        now.set(DARK);
        keeper.end();
        assertThat(written).containsExactly(DARK);
    }

    @Test
    void whatIsAsItWasIsNotWritten() {
        keeper.end();
        assertThat(written).isEmpty();
    }
}
