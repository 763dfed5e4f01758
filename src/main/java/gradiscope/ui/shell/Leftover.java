package gradiscope.ui.shell;

import java.nio.file.Path;
import java.time.Instant;

/// The session of a program that was ended from outside, as it was kept last.
///
/// @param written when
/// @param forget called when it was opened or is not wanted any more
public record Leftover(Path file, Instant written, Runnable forget) {}
