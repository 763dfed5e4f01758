package gradiscope.ui.shell;

import gradiscope.live.FrameClock;
import java.util.Optional;
import java.util.concurrent.Executor;

/// What a window is handed to keep things with.
///
/// @param experiments as files, and those that come with the program
/// @param sessions as files
/// @param settings as they were left
/// @param leftover to be offered at once
/// @param background where files are written: a thread of its own
/// @param clock ticks on the toolkit's thread
public record Keeping(
        ExperimentStore experiments,
        SessionStore sessions,
        Settings settings,
        Optional<Leftover> leftover,
        Executor background,
        FrameClock clock) {}
